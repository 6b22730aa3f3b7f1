/** A piece of text within a line. `text` is un-escaped: it is what a reader sees. */
export type Inline =
  | { type: 'text' | 'code'; text: string }
  | { type: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { type: 'link'; url: string; label: string }
  | { type: 'user' | 'channel' | 'usergroup'; id: string; label?: string }
  | { type: 'broadcast'; range: string }
  | { type: 'date'; timestamp: number; format: string; url?: string; fallback: string }
  | { type: 'emoji'; name: string };

/** A part of a mrkdwn text that stands on lines of its own. */
export type MrkdwnPart = { type: 'lines' | 'quote'; lines: Inline[][] } | { type: 'pre'; text: string };
