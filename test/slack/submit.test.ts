import { expect, onTestFinished, test } from 'vitest';
import { packVote } from '../../src/present/vote.ts';
import { openStore, type TeamStore } from '../../src/store/index.ts';
import { runApp } from '../helpers/running-app.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const YOU = 'U0LOCALYOU';
/** The same store, which writes votes and settings only once it is let go. */
function slow(own: TeamStore, held: Promise<void>): TeamStore {
  const { feedback, settings } = own;
  return {
    ...own,
    feedback: { ...feedback, vote: (vote) => held.then(() => feedback.vote(vote)) },
    settings: { ...settings, set: (change) => held.then(() => settings.set(change)) },
  };
}

async function slowApp() {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const store = await openStore({ dataDir: tempDir(), now: Date.now });
  const app = await runApp('socket', {
    store: { ...store, forTeam: (team) => slow(store.forTeam(team), held) },
  });
  onTestFinished(async () => {
    await app.close();
    await store.close();
  });
  return { app, release };
}

/** Sends a form in. @returns What Slack is told first, and how often it is told anything once all is done. */
function submit({ app, workspace }: Awaited<ReturnType<typeof runApp>>, view: Record<string, unknown>) {
  const answers: unknown[] = [];
  let done: Promise<number> | undefined;
  const first = new Promise<unknown>((resolve) => {
    const team = { id: workspace.teamId };
    const user = { id: YOU, team_id: team.id };
    const event = {
      body: { type: 'view_submission', team, user, view: { id: 'V1', type: 'modal', ...view } },
      ack: async (response: unknown) => {
        answers.push(response);
        resolve(response);
      },
    };
    done = app.processEvent(event).then(() => answers.length);
  });
  return { first, done };
}

test('a form that the store is slow to write says in time that it can’t tell yet; what is written then stays', async () => {
  const { app, release } = await slowApp();
  const vote = { answerId: 'A1', vote: 'down', subject: 'role:technical-lead' } as const;
  const shown = { values: { sharing: true, votes: true }, versions: { sharing: 0, votes: 0 } };
  const option = (value: string) => ({ selected_option: { value } });
  const forms = [
    submit(app, {
      callback_id: 'feedback_reason',
      private_metadata: packVote(vote),
      state: { values: { reason: { reason: { value: 'The pay is missing.' } } } },
    }),
    submit(app, {
      callback_id: 'settings_form',
      private_metadata: JSON.stringify(shown),
      state: {
        values: {
          sharing: { 'setting_sharing:0': option('off') },
          votes: { 'setting_votes:0': option('on') },
        },
      },
    }),
  ];
  const answers = JSON.stringify(await Promise.all(forms.map(({ first }) => first)));
  expect(answers.match(/"errors":\{"(?:reason|sharing)":"[^"]*can’t tell yet/g)).toHaveLength(2);
  expect(answers).not.toContain('nothing was changed');

  release();
  expect(await Promise.all(forms.map(({ done }) => done))).toEqual([1, 1]);
  expect(await app.kept.feedback.get('A1', YOU)).toMatchObject({ reason: 'The pay is missing.' });
  expect(await app.kept.settings.get('sharing')).toMatchObject({ value: false, by: YOU });
});
