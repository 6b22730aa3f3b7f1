import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseMrkdwn } from '../../../src/local/page/text/mrkdwn.ts';
import type { Inline } from '../../../src/local/page/text/nodes.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function line(text: string): Inline[] {
  const [part] = parseMrkdwn(text);
  return part && part.type !== 'pre' ? (part.lines[0] ?? []) : [];
}

function walk(nodes: Inline[]): Inline[] {
  return nodes.flatMap((node) => ('children' in node ? [node, ...walk(node.children)] : [node]));
}

test('emphasis, code and emoji are read as Slack reads them', () => {
  expect(line('*bold* _it_ ~no~ `a*b*`')).toEqual([
    { type: 'bold', children: [{ type: 'text', text: 'bold' }] },
    { type: 'text', text: ' ' },
    { type: 'italic', children: [{ type: 'text', text: 'it' }] },
    { type: 'text', text: ' ' },
    { type: 'strike', children: [{ type: 'text', text: 'no' }] },
    { type: 'text', text: ' ' },
    { type: 'code', text: 'a*b*' },
  ]);
  expect(line(':wave: :white_check_mark: :no_such:')).toEqual([
    { type: 'emoji', name: 'wave' },
    { type: 'text', text: ' ' },
    { type: 'emoji', name: 'white_check_mark' },
    { type: 'text', text: ' :no_such:' },
  ]);
});

test.each(['snake_case_name', '2 * 3 * 4', 'a*b*c', '**twice**', '* lonely', '_open', '~'])(
  'marks that mark nothing stay as they are: %s',
  (text) => {
    const nodes = line(text);
    expect(nodes.map((node) => ('text' in node ? node.text : '?')).join('')).toBe(text);
  },
);

test('mentions, links, dates and broadcasts are control sequences', () => {
  const [user, , channel, , link, , here] = line(
    '<@U1> <#C1|general> <https://a.example/?x=1&amp;y=2|A&amp;B> <!here>',
  );
  expect(user).toEqual({ type: 'user', id: 'U1' });
  expect(channel).toEqual({ type: 'channel', id: 'C1', label: 'general' });
  expect(link).toEqual({ type: 'link', url: 'https://a.example/?x=1&y=2', label: 'A&B' });
  expect(here).toEqual({ type: 'broadcast', range: 'here' });
  expect(line('<!date^1700000000^{date}|then>')[0]).toMatchObject({ type: 'date', fallback: 'then' });
});

test('a bare link ends before the punctuation of its sentence', () => {
  expect(line('see https://a.example/b_c_d.')[1]).toEqual({
    type: 'link',
    url: 'https://a.example/b_c_d',
    label: 'https://a.example/b_c_d',
  });
});

test('quotes and fences stand on lines of their own', () => {
  expect(parseMrkdwn('one\n&gt; two\n```\nthree *x*\n```\nfour').map((part) => part.type)).toEqual([
    'lines',
    'quote',
    'pre',
    'lines',
  ]);
});

test('whatever a person types, escaped, never becomes a mention, a broadcast or a labelled link', () => {
  const typed = fc.array(
    fc.constantFrom('<', '>', '!', '@', 'channel', 'U1', '|', '&', '*', '_', '`', ' ', '\n', 'a'),
  );
  fc.assert(
    fc.property(
      typed.map((pieces) => escaped(pieces.join(''))),
      (text) => {
        const lines = parseMrkdwn(text).flatMap((part) => (part.type === 'pre' ? [] : part.lines.flat()));
        const kinds = walk(lines).map((node) => node.type);
        expect(
          kinds.filter((kind) => ['user', 'channel', 'usergroup', 'broadcast', 'link'].includes(kind)),
        ).toEqual([]);
      },
    ),
  );
});

test.each(['*', '_a ', '<', '`', '```', '<a', '&gt;', 'https://', ':a', '*_~'])(
  'a hundred thousand characters of %s are read at once',
  (piece) => {
    const text = piece.repeat(100_000 / piece.length);
    const start = performance.now();
    parseMrkdwn(text);
    expect(performance.now() - start).toBeLessThan(1_000);
  },
);
