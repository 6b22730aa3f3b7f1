import type { Server } from 'node:http';
import { Injections } from './api/injections.ts';
import { systemClock } from './core/clock.ts';
import { type Ids, randomIds } from './core/ids.ts';
import { readManifest } from './core/manifest.ts';
import { httpTransport } from './delivery/http-transport.ts';
import { deliverySwitch } from './delivery/switch.ts';
import { verifyUrl } from './delivery/verify-url.ts';
import { drive } from './driver/driver.ts';
import { listenOnLoopback } from './http/listen.ts';
import { sendText } from './http/reply.ts';
import { type Served, serve } from './http/serve.ts';
import type { LocalWorkspace, LocalWorkspaceOptions } from './local-workspace.ts';
import { SocketHub } from './socket/socket-hub.ts';
import { tickets as issueTickets } from './socket/tickets.ts';
import { acceptSockets } from './socket/upgrade.ts';
import { pageApp } from './state/page-json.ts';
import { IDS } from './state/seed.ts';
import { createWorkspace, type Secrets } from './state/workspace.ts';

export type { LocalWorkspace, LocalWorkspaceOptions } from './local-workspace.ts';

/**
 * Starts a workspace that speaks Slack's protocol on this machine: Web API, Socket Mode, signed HTTP, response_url, and
 * a page for people. All of it is in memory and gone when it closes.
 *
 * @throws AppError `port_taken` naming PORT, or `bad_input` where the manifest cannot be used.
 * @example
 * const workspace = await startLocalWorkspace({ port: 3000, manifest });
 * // a Bolt app with SLACK_API_URL = workspace.apiUrl and workspace's tokens connects to it
 */
export async function startLocalWorkspace(options: LocalWorkspaceOptions): Promise<LocalWorkspace> {
  const { clock = systemClock, ids = randomIds } = options;
  const manifest = readManifest(options.manifest);
  const secrets = newSecrets(ids);
  const tickets = issueTickets(clock, ids);
  const hub = new SocketHub(clock, ids, () => delivery.changed());
  const delivery = deliverySwitch(hub);
  const workspace = createWorkspace({ clock, ids, manifest, secrets, delivery });
  delivery.onChange(() =>
    workspace.feed.publish(workspace.people.keys(), { type: 'app', app: pageApp(workspace) }),
  );

  const { servers, port } = await listenOnLoopback(options.port);
  workspace.baseUrl = `http://127.0.0.1:${port}`;
  const injections = new Injections();
  const served: Served = { workspace, tickets, injections, port, pageDir: options.pageDir };
  for (const server of servers) {
    acceptRequests(server, served);
    acceptSockets(server, port, tickets, hub);
  }
  const url = `http://localhost:${port}`;
  options.onUrl?.(url);

  return {
    url,
    port,
    apiUrl: `${workspace.baseUrl}/api/`,
    botToken: secrets.botToken,
    appToken: secrets.appToken,
    signingSecret: secrets.signingSecret,
    teamId: workspace.team.id,
    botUserId: IDS.botUser,
    as: (userId = IDS.you) => drive(workspace, userId),
    async setRequestUrl(requestUrl) {
      if (requestUrl === null) return delivery.use(hub);
      const transport = httpTransport(requestUrl, secrets.signingSecret, clock);
      await verifyUrl(workspace, transport, requestUrl);
      delivery.use(transport);
    },
    injectError: (method, injection) => injections.add(method, injection),
    refreshSockets: () => hub.refresh(),
    dropSockets: () => hub.terminate(),
    get connections() {
      return hub.size;
    },
    async close() {
      hub.terminate();
      await Promise.all(servers.map(stop));
    },
  };
}

function newSecrets(ids: Ids): Secrets {
  return {
    botToken: `xoxb-local-${ids.secret()}`,
    appToken: `xapp-local-${ids.secret()}`,
    signingSecret: ids.secret(),
    verification: ids.secret(),
  };
}

function acceptRequests(server: Server, served: Served): void {
  server.on('request', (request, response) => {
    serve(served, request, response).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The local workspace failed to answer.');
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
