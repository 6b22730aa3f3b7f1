import { Lexer } from 'yaml';

/** The lexer announces a scalar by this token; the next one is its text. */
const SCALAR = '\u001f';
/** Tokens of the lexer's own that stand for no text: a document's start, the end of a broken flow, a scalar's start. */
const CONTROLS: readonly string[] = ['\u0002', '\u0018', SCALAR];

/** Open levels of a YAML text, as far as it has been read. */
class Levels {
  /** Columns of the open block levels. */
  private readonly block: number[] = [];
  /** For each open flow bracket, the `:` and `?` since its last comma: `{a: b: c: ` nests too. */
  private readonly flow: number[] = [];
  /** Keys on this line after the first: `a: b: c: `. */
  private chained = 0;
  private lineIsFresh = true;

  newLine(): void {
    this.lineIsFresh = true;
    if (this.flow.length === 0) this.chained = 0;
  }

  content(column: number): void {
    if (this.flow.length > 0) return;
    while ((this.block.at(-1) ?? -1) >= column) this.block.pop();
    this.block.push(column);
    this.lineIsFresh = false;
  }

  mark(token: string, column: number): void {
    const inner = this.flow.length - 1;
    if (token === '[' || token === '{') this.flow.push(0);
    else if (inner >= 0 && (token === ']' || token === '}')) this.flow.pop();
    else if (inner >= 0) this.flow[inner] = token === ',' ? 0 : (this.flow[inner] ?? 0) + 1;
    else if (token === ':' && !this.lineIsFresh) this.chained += 1;
    else this.content(column);
  }

  get depth(): number {
    const flow = this.flow.reduce((sum, keys) => sum + Math.max(1, keys), 0);
    return this.block.length + flow + Math.max(0, this.chained - 1);
  }
}

/**
 * Finds where a YAML text nests deeper than `limit`, in one pass that builds nothing.
 *
 * Parsing such a text can hang or abort the process past any try/catch, so this comes first. It counts block
 * indentation, flow brackets and chained keys; at worst a level too many, never far too few.
 *
 * @returns The line (from 1) of the first place too deep, or `undefined`.
 * @example
 * deepLine('[[[1]]]', 2) // 1
 */
export function deepLine(text: string, limit: number): number | undefined {
  const levels = new Levels();
  let line = 1;
  let column = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    if (scalar) levels.content(column);
    else if (/^[[\]{},?:-]$/.test(token)) levels.mark(token, column);
    if (levels.depth > limit) return line;
    const isControl = !scalar && CONTROLS.includes(token);
    scalar = !scalar && token === SCALAR;
    if (isControl) continue;
    const breaks = token.split('\n').length - 1;
    column = breaks === 0 ? column + token.length : token.length - token.lastIndexOf('\n') - 1;
    line += breaks;
    if (breaks > 0) levels.newLine();
  }
  return undefined;
}
