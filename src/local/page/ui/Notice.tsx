/** A passing notice at the foot of the page; read out as it comes. */
export function Notice({ text }: { text: string }) {
  return (
    <div className="notice" role="alert" hidden={text === ''}>
      {text}
    </div>
  );
}
