import type { ServerResponse } from 'node:http';

/** Nothing of these pages is for frames, caches, scripts or the next site. */
const HEADERS = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
} as const;

const STYLE =
  'body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem;color:#1d1c1d}a{color:#1f4e5f}';

interface Page {
  readonly title: string;
  readonly text: string;
  /** Where it goes on from here. */
  readonly link: { readonly to: string; readonly words: string };
}

/** Sets the headers of a page that somebody else writes. */
export function protect(response: ServerResponse): void {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
}

export function send(response: ServerResponse, status: number, page: Page): void {
  if (response.headersSent) return;
  protect(response);
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(htmlOf(page));
}

/** The page that an installation starts from. @param to Slack's own page, where somebody says yes. */
export function startPage(to: string): string {
  return htmlOf({
    title: 'Add Rolecall to Slack',
    text: 'Rolecall answers career questions with sourced role cards. Slack will show you what it may do, and ask whether you agree.',
    link: { to, words: 'Add to Slack' },
  });
}

export function successPage({ team, app }: { team: string; app: string | undefined }): Page {
  const to =
    app === undefined
      ? 'slack://open'
      : `slack://app?team=${encodeURIComponent(team)}&id=${encodeURIComponent(app)}`;
  return {
    title: 'Rolecall is installed',
    text: 'You can close this page. In Slack, type /role technical lead, or write Rolecall a message.',
    link: { to, words: 'Open Slack' },
  };
}

/** A page that says why nothing was installed, with the way to begin again. */
export function failurePage(text: string): Page {
  return { title: 'Rolecall was not installed', text, link: { to: 'install', words: 'Start again' } };
}

function htmlOf({ title, text, link }: Page): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(text)}</p><p><a href="${escapeHtml(link.to)}">${escapeHtml(link.words)}</a></p></body>
</html>
`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
