/**
 * The lines of a UTF-8 stream, as they come in.
 *
 * Ends of lines are `\n` alone: the separators U+2028 and U+2029, at which Node's readline splits too, may stand as they
 * are inside a line of JSON. A byte order mark at the start is dropped; bytes that are no UTF-8 become U+FFFD.
 *
 * @example
 * for await (const line of readLines(process.stdin)) console.log(line.length);
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let begun = '';
  for await (const chunk of input) {
    const [first = '', ...more] = decoder.decode(chunk, { stream: true }).split('\n');
    begun += first;
    for (const next of more) {
      yield begun;
      begun = next;
    }
  }
  begun += decoder.decode();
  if (begun !== '') yield begun;
}
