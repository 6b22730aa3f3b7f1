/**
 * Every id that Slack sends back to us, in one table: what `present` draws, `slack/register.ts` listens to.
 * A test holds the two together.
 */
export const ACTION = {
  /** A button that asks a question; several may stand in one row, so a number follows: `ask:0`. */
  ask: 'ask',
  /** The menu of roles that answers as soon as a role is picked. */
  pickRole: 'pick_role',
  /** The same for a role's pay. */
  pickSalary: 'pick_salary',
  /** The menus of roles inside a form, which only fill in; numbered: `choose_role:0`. */
  chooseRole: 'choose_role',
  showAll: 'show_all',
  compare: 'compare',
  sources: 'sources',
  share: 'share',
  takeBack: 'take_back',
  /** Both thumbs; as ordinary buttons they are numbered: `feedback:0`. */
  feedback: 'feedback',
  feedbackMore: 'feedback_more',
  feedbackWithdraw: 'feedback_withdraw',
  reason: 'reason',
  question: 'question',
  settings: 'settings',
  /** Each choice in the settings, with its key and version: `setting_votes:3`. */
  setting: 'setting',
} as const;

export const CALLBACK = {
  compare: 'compare_roles',
  ask: 'ask_form',
  reason: 'feedback_reason',
  settings: 'settings_form',
  /** Modals that only show something and have nothing to submit. */
  reading: 'reading',
} as const;

export const SHORTCUT = {
  /** On a message: answers what it says. */
  message: 'ask_about_message',
  /** From anywhere: opens the form. */
  global: 'ask_anywhere',
} as const;

export const BLOCK = {
  roles: ['role_1', 'role_2', 'role_3'],
  settings: { sharing: 'sharing', votes: 'votes' },
  reason: 'reason',
  question: 'question',
} as const;
