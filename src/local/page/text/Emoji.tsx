import { emojiCharacter } from './emoji.ts';

/** An emoji by its name; the bare `:name:` where there is none. */
export function Emoji({ name }: { name: string }) {
  const character = emojiCharacter(name);
  if (!character) return `:${name}:`;
  return (
    <span className="emoji" role="img" aria-label={name.replaceAll('_', ' ')} title={`:${name}:`}>
      {character}
    </span>
  );
}
