/** What to say to somebody whose installation came to nothing, and the status of the page that says so. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

const AGAIN: Refusal = {
  status: 400,
  text: 'The way here was too long, or began in another browser. Nothing was changed. Please start again.',
};
const DECLINED: Refusal = { status: 200, text: 'You did not agree at Slack, so nothing was changed.' };
const LATER: Refusal = {
  status: 503,
  text: 'We can’t keep an installation at the moment, so it would not work. Please start again in a few minutes.',
};
const ONE_WORKSPACE: Refusal = {
  status: 400,
  text: 'Rolecall is installed in one workspace at a time, not in a whole organisation. Please start again and choose a workspace.',
};
const SLACK: Refusal = {
  status: 502,
  text: 'Slack did not complete the installation. Please start again; if it happens again, tell whoever runs Rolecall.',
};

/** Codes of Bolt's installer and of our own errors. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  slack_oauth_missing_state: AGAIN,
  slack_oauth_invalid_state: AGAIN,
  slack_oauth_installer_authorization_error: DECLINED,
  store: LATER,
  slack_oauth_generate_url_error: LATER,
  bad_input: ONE_WORKSPACE,
};

/** Tells nothing of what failed inside. */
export function refusalOf(error: { readonly code?: unknown }): Refusal {
  return REFUSALS[String(error.code)] ?? SLACK;
}
