import { App, SocketModeReceiver } from '@slack/bolt';
import {
  type LocalWorkspace,
  type LocalWorkspaceOptions,
  startLocalWorkspace,
} from '../../../src/local/index.ts';
import { manifest } from './manifest.ts';
import { logger } from './web-client.ts';

/** A workspace and a real Bolt app connected to it in Socket Mode. */
export interface Connected {
  workspace: LocalWorkspace;
  app: App;
  receiver: SocketModeReceiver;
  stop(): Promise<void>;
}

/**
 * Starts both.
 *
 * @param register Adds the listeners before the app connects.
 * @param options `clientPingTimeout` (ms) is also how long the client waits before it reconnects.
 */
export async function connectBolt(
  register: (app: App) => void,
  options: Partial<LocalWorkspaceOptions> & { clientPingTimeout?: number } = {},
): Promise<Connected> {
  const workspace = await startLocalWorkspace({ port: 0, manifest, ...options });
  const clientOptions = { slackApiUrl: workspace.apiUrl };
  const receiver = new SocketModeReceiver({
    appToken: workspace.appToken,
    logger,
    clientPingTimeout: options.clientPingTimeout ?? 30_000,
    installerOptions: { clientOptions },
  });
  const app = new App({
    token: workspace.botToken,
    receiver,
    clientOptions,
    logger,
    deferInitialization: true,
  });
  register(app);
  await app.init();
  await app.start();
  return {
    workspace,
    app,
    receiver,
    async stop() {
      await receiver.client.disconnect();
      await workspace.close();
    },
  };
}
