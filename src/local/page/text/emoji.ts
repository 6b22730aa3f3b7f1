import { nameToEmoji } from 'gemoji';

/** Names that Slack has and GitHub, whose table this is, hasn't. */
const SLACK_NAMES: Record<string, string> = {
  large_green_circle: '🟢',
  large_yellow_circle: '🟡',
  large_orange_circle: '🟠',
  large_purple_circle: '🟣',
  large_red_square: '🟥',
  large_green_square: '🟩',
  simple_smile: '🙂',
  slightly_smiling_face: '🙂',
  thinking_face: '🤔',
  hugging_face: '🤗',
  male_technologist: '👨‍💻',
  female_technologist: '👩‍💻',
  technologist: '🧑‍💻',
  star2: '🌟',
  information_desk_person: '💁',
  heavy_dollar_sign: '💲',
};

/** The character of an emoji name such as `wave`, where there is one. */
export function emojiCharacter(name: string): string | undefined {
  return Object.hasOwn(SLACK_NAMES, name)
    ? SLACK_NAMES[name]
    : Object.hasOwn(nameToEmoji, name)
      ? nameToEmoji[name]
      : undefined;
}

/** Whether `:name:` is an emoji. */
export function isEmoji(name: string): boolean {
  return emojiCharacter(name) !== undefined;
}
