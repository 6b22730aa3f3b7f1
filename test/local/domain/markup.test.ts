import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escapeText, unescapeText } from '../../../src/local/domain/markup.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../../../src/local/index.ts';
import { manifest } from '../helpers/manifest.ts';

describe('what a person types', () => {
  let workspace: LocalWorkspace;
  beforeAll(async () => {
    workspace = await startLocalWorkspace({ port: 0, manifest });
  });
  afterAll(() => workspace.close());

  const sent = async (typed: string) => {
    const you = workspace.as();
    const ts = await you.post('random', typed);
    return you.snapshot().messages.find((message) => message.ts === ts)?.text;
  };

  it.each([
    ['hello <!channel> & <@U0LOCALMAYA>', 'hello &lt;!channel&gt; &amp; &lt;@U0LOCALMAYA&gt;'],
    [
      '@maya: hi, @Tomás, @nobody and a@echo.test',
      '<@U0LOCALMAYA>: hi, <@U0LOCALTOMA>, @nobody and a@echo.test',
    ],
    ['see #growth, not #shrink', 'see <#C0LOCALGRO|growth>, not #shrink'],
    ['https://x.test/?a=1&b=<2>', '<https://x.test/?a=1&amp;b=>&lt;2&gt;'],
  ])('%s', async (typed, text) => {
    expect(await sent(typed)).toBe(text);
  });

  it('comes through escaping unchanged', () => {
    fc.assert(fc.property(fc.string(), (text) => unescapeText(escapeText(text)) === text));
  });

  it('is not sent where it is empty', async () => {
    await expect(workspace.as().post('random', ' \n')).rejects.toThrow('no_text');
  });

  it('stays bounded: old messages fall off', async () => {
    const you = workspace.as('U0LOCALTOMA');
    for (let n = 0; n < 510; n += 1) await you.post('growth', `${n}`);
    const { messages } = you.snapshot();
    const kept = messages.filter((message) => message.channel === 'C0LOCALGRO');
    expect(kept).toHaveLength(500);
    expect(kept.at(-1)?.text).toBe('509');
  });
});
