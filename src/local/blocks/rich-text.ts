import { anything, boolean, decimal, list, number, object, oneOf, string, typed } from './shape.ts';

const style = object({
  bold: boolean,
  italic: boolean,
  strike: boolean,
  code: boolean,
  underline: boolean,
  highlight: boolean,
  client_highlight: boolean,
  unlink: boolean,
});

const INLINE = {
  text: object({ 'text!': string(), style }),
  link: object({ 'url!': string(), text: string(), unsafe: boolean, style }),
  emoji: object({ 'name!': string(), unicode: string(), url: string(), style }),
  user: object({ 'user_id!': string(), style }),
  usergroup: object({ 'usergroup_id!': string(), style }),
  channel: object({ 'channel_id!': string(), style }),
  team: object({ 'team_id!': string(), style }),
  broadcast: object({ 'range!': oneOf('here', 'channel', 'everyone'), style }),
  color: object({ 'value!': string(), style }),
  date: object({ 'timestamp!': decimal, 'format!': string(), url: string(), fallback: string(), style }),
};

const inline = typed(INLINE);
const section = object({ 'elements!': list(inline, undefined, 0) });
const border = number(0, 1);

/** The blocks within a `rich_text`. */
export const richTextElements = typed({
  rich_text_section: section,
  rich_text_list: object({
    'elements!': list(typed({ rich_text_section: section })),
    'style!': oneOf('bullet', 'ordered'),
    indent: number(0, 8),
    offset: number(0),
    border,
  }),
  rich_text_quote: object({ 'elements!': list(inline), border }),
  rich_text_preformatted: object({
    'elements!': list(typed({ text: INLINE.text, link: INLINE.link })),
    border,
    language: anything,
  }),
});
