import { readFileSync, statSync } from 'node:fs';
import { OURS } from '../limits.ts';

/** What is wrong with a file, before or while it is parsed. */
export interface Fault {
  readonly line: number;
  readonly message: string;
}

/** Control characters that have no place in a text file; tab, line feed and carriage return do. */
const binary = /(?![\t\n\r])\p{Cc}/u;

/**
 * Reads one text file, or says why it can't be used: too large, not UTF-8, binary, a folder, unreadable.
 *
 * @returns The text (without a byte order mark), or the fault.
 */
export function readText(path: string): { readonly text: string } | { readonly fault: Fault } {
  try {
    const stat = statSync(path);
    if (!stat.isFile()) return fault('this is not a file. Put the YAML itself here, one thing a file.');
    if (stat.size > OURS.knowledgeFile) {
      return fault(
        `the file has ${stat.size} bytes, more than ${OURS.knowledgeFile}. Split it: one thing a file.`,
      );
    }
    const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
    const at = text.search(binary);
    if (at >= 0) {
      const line = text.slice(0, at).split('\n').length;
      return fault('a control character stands here. Is this a text file? Remove the character.', line);
    }
    return { text };
  } catch (error) {
    if (error instanceof TypeError) return fault('the file is not UTF-8 text. Save it as UTF-8.');
    return fault(`the file can't be read (${reason(error)}). Check its permissions.`);
  }
}

/** The system's short word for a failure: `EACCES`. */
export function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  return code ?? String(error);
}

function fault(message: string, line = 1): { fault: Fault } {
  return { fault: { line, message } };
}
