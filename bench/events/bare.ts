import type { AddressInfo } from 'node:net';
import { App, LogLevel } from '@slack/bolt';
import { SIGNING_SECRET } from './deliver.ts';

/** A Bolt app whose one listener does nothing: `node bare.ts API_URL`; says where it listens, as Rolecall does. */
const app = new App({
  token: 'xoxb-bench',
  signingSecret: SIGNING_SECRET,
  deferInitialization: true,
  logLevel: LogLevel.ERROR,
  clientOptions: { slackApiUrl: process.argv[2] ?? '' },
});
app.event('message', async () => undefined);
await app.init();
const server = await app.start(0);
console.log(`listening on port ${(server.address() as AddressInfo).port} for Slack`);
