/** Slack's limits, in characters or items, as its reference states them. */
export const SLACK = {
  blocksPerMessage: 50,
  blocksPerView: 100,
  sectionText: 3_000,
  fieldText: 2_000,
  fieldsPerSection: 10,
  headerText: 150,
  buttonText: 75,
  buttonValue: 2_000,
  optionText: 75,
  optionValue: 75,
  optionsPerMenu: 100,
  elementsPerActions: 25,
  elementsPerContext: 10,
  modalTitle: 24,
  privateMetadata: 3_000,
  /** The sum over a message; measured near 13,200 (bolt-js #2509), kept well under. */
  messageText: 12_000,
  tableRows: 100,
  tableColumns: 20,
} as const;

/** Our own sizes. */
export const OURS = {
  /** Characters of a question; longer ones are declined politely. */
  question: 10_000,
  /** Characters of a reason for a vote. */
  reason: 1_000,
  /** Words of a question that are read: of a longer one its beginning and its end. */
  wordsRead: 240,
  /** Characters of a word that a decline quotes back. */
  quotedWord: 40,
  /** Roles in one comparison. */
  comparedRoles: 3,
  /** Bytes of one knowledge file. */
  knowledgeFile: 262_144,
  /** Levels of nesting in a knowledge file; `yaml` hangs on deep ones. */
  knowledgeNesting: 64,
  /** Characters of one claim, so that it stays one or two sentences. */
  claimText: 400,
  /** Items shown of a list before "Show all". */
  shortList: 3,
  /** Milliseconds that a thread's last answer lends its role to "and the outlook?". */
  contextLifetime: 30 * 60 * 1000,
  /** Conversations kept in memory. */
  contexts: 5_000,
  /** Milliseconds after which a workspace's settings are read again. */
  settingsAge: 5_000,
  /** Workspaces whose settings are kept in memory. */
  settingsTeams: 1_000,
  /** Entries of the audit log under the settings. */
  changesShown: 5,
} as const;
