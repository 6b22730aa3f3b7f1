import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openStore } from '../../src/store/index.ts';
import { keysOf } from '../../src/store/key-file.ts';
import { parseKeyring } from '../../src/store/keyring.ts';
import { Sealer } from '../../src/store/seal.ts';

const key = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString('base64')}`;
const SEALED = { code: 'store', fault: 'sealed' };

describe('a seal', () => {
  const sealer = new Sealer(parseKeyring(key('k1', 1)));

  test('opens to what was sealed, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, id) => {
        const json = JSON.parse(JSON.stringify(value));
        const text = sealer.seal(json, 'inbox', 'T1', id);
        expect(sealer.open(text, 'inbox', 'T1', id)).toEqual(json);
        expect(sealer.seal(json, 'inbox', 'T1', id)).not.toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  test('opens nowhere else, not cut, not changed, and not with another key of that name', () => {
    const text = sealer.seal({ token: 'xoxb' }, 'inbox', 'T1', 'E1');
    const [name, iv, tag, body = ''] = text.split('.');
    const wrong: [string, ...string[]][] = [
      [text, 'inbox', 'T2', 'E1'],
      [text, 'outbox', 'T1', 'E1'],
      [text.slice(0, -2), 'inbox', 'T1', 'E1'],
      [[name, iv, tag?.slice(0, 8), body].join('.'), 'inbox', 'T1', 'E1'],
      [[name, iv, tag, `A${body.slice(1)}`].join('.'), 'inbox', 'T1', 'E1'],
      [text.replace('k1', 'k2'), 'inbox', 'T1', 'E1'],
      ['', 'inbox', 'T1', 'E1'],
    ];
    for (const [sealed, ...place] of wrong.filter(([sealed]) => sealed !== ''))
      expect(() => sealer.open(sealed, ...place)).toThrow(expect.objectContaining(SEALED));
    const other = new Sealer(parseKeyring(key('k1', 9)));
    expect(() => other.open(text, 'inbox', 'T1', 'E1')).toThrow(expect.objectContaining(SEALED));
  });
});

describe('a keyring', () => {
  test('keeps its order: the first key seals', () => {
    expect(new Sealer(parseKeyring(` ${key('k2', 2)} , ${key('k1', 1)}`)).keyId).toBe('k2');
  });

  test.each(['', 'k1', 'k1:short', `${key('k1', 1)},`, `${key('k1', 1)},${key('k1', 2)}`, key('K 1', 1)])(
    '%j is refused without a word of it',
    (text) => {
      expect(() => parseKeyring(text)).toThrow(expect.objectContaining({ code: 'bad_config' }));
      expect(() => parseKeyring(text)).toThrow(/^ROLECALL_KEYS takes keys such as "k2:BASE64, k1:BASE64"/);
    },
  );
});

describe('the key beside the file', () => {
  const folder = () => mkdtempSync(join(tmpdir(), 'rolecall-key-'));

  test('is made once, for nobody else to read, and opens what it sealed after others are given', async () => {
    const dataDir = join(folder(), 'new');
    const [first, second] = [keysOf({ dataDir }), keysOf({ dataDir })];
    expect(second).toEqual(first);
    expect(statSync(join(dataDir, 'rolecall.key')).mode & 0o077).toBe(0);
    expect([...keysOf({ dataDir, keys: parseKeyring(key('k1', 1)) }).keys()]).toEqual(['k1', 'file']);
    rmSync(dataDir, { recursive: true });
  });

  test('is not made anew where it is damaged', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'rolecall.key'), 'oops');
    expect(() => keysOf({ dataDir })).toThrow(/rolecall\.key is not the key that Rolecall wrote/);
    expect(readFileSync(join(dataDir, 'rolecall.key'), 'utf8')).toBe('oops');
    rmSync(dataDir, { recursive: true });
  });

  test('is not made for a PostgreSQL, whose replicas would each have another', async () => {
    const options = { dataDir: '/nowhere', databaseUrl: 'postgres://127.0.0.1:1/x', now: Date.now };
    await expect(openStore(options)).rejects.toThrow(/^ROLECALL_KEYS is missing while DATABASE_URL is set/);
  });
});
