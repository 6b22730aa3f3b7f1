/** A line across the messages with a word on it. */
export function ListDivider({ text }: { text: string }) {
  return (
    <div className="list-divider">
      <span>{text}</span>
    </div>
  );
}
