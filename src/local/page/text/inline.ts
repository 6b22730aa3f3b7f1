import { parseControl, plainCode } from './control.ts';
import { leaves } from './leaves.ts';
import type { Inline } from './nodes.ts';

type Mark = '*' | '_' | '~';
type Frame = { mark: Mark | null; children: Inline[] };

const STYLE = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
const CONTROL = /<([^<>\n]+)>/y;
const CODE = /`([^`\n]+)`/y;
/** The marks in a bare link or an emoji's name are its own. */
const PLAIN = /(?:https?:\/\/[^\s<>|*~`"]+|:[a-z0-9_+'-]{1,60}:|[^*_~`<])+/y;
const WORD = /[\p{L}\p{N}]/u;

const isMark = (char: string): char is Mark => char in STYLE;
const isWord = (char: string | undefined): boolean => char !== undefined && WORD.test(char);
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char);

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The open marks of a line, innermost last. Each mark is open at most once, which keeps the work linear. */
class Frames {
  private readonly stack: Frame[] = [{ mark: null, children: [] }];

  push(...nodes: Inline[]): void {
    this.stack.at(-1)?.children.push(...nodes);
  }

  isOpen(mark: Mark): boolean {
    return this.stack.some((frame) => frame.mark === mark);
  }

  open(mark: Mark): void {
    this.stack.push({ mark, children: [] });
  }

  close(mark: Mark): void {
    while (this.stack.at(-1)?.mark !== mark) this.abandon();
    const children = this.stack.pop()?.children ?? [];
    this.push({ type: STYLE[mark], children });
  }

  finish(): Inline[] {
    while (this.stack.length > 1) this.abandon();
    return this.stack[0]?.children ?? [];
  }

  /** A mark that nothing closes is a character like any other. */
  private abandon(): void {
    const frame = this.stack.pop();
    if (frame?.mark) this.push({ type: 'text', text: frame.mark });
    for (const child of frame?.children ?? []) this.push(child);
  }
}

/** Reads one line of mrkdwn: emphasis, code, control sequences, emoji and bare links. */
export function parseInline(line: string): Inline[] {
  const frames = new Frames();
  let at = 0;
  while (at < line.length) {
    const control = match(CONTROL, line, at);
    const code = control ? null : match(CODE, line, at);
    const plain = match(PLAIN, line, at);
    if (control) frames.push(parseControl(control[1] ?? ''));
    else if (code) frames.push({ type: 'code', text: plainCode(code[1] ?? '') });
    else if (plain) frames.push(...leaves(plain[0]));
    else mark(frames, line, at);
    at += (control ?? code ?? plain)?.[0].length ?? 1;
  }
  return frames.finish();
}

function mark(frames: Frames, line: string, at: number): void {
  const char = line[at] ?? '';
  const before = line[at - 1];
  const after = line[at + 1];
  if (!isMark(char)) frames.push({ type: 'text', text: char });
  else if (frames.isOpen(char) && !isSpace(before) && before !== char && !isWord(after)) frames.close(char);
  else if (!frames.isOpen(char) && !isWord(before) && before !== char && !isSpace(after) && after !== char)
    frames.open(char);
  else frames.push({ type: 'text', text: char });
}
