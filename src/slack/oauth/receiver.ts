import { HTTPReceiver, type webApi } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Store } from '../../store/types.ts';
import { boltLogger, errorFacts } from '../log.ts';
import { installationStore, STATE_SECONDS, stateStore } from './bolt-stores.ts';
import type { Installs } from './installs.ts';
import { failurePage, protect, send, startPage, successPage } from './pages.ts';
import { refusalOf } from './refusal.ts';

/** Several workspaces over HTTP. */
export interface OAuthConnection {
  readonly mode: 'oauth';
  readonly clientId: string;
  readonly clientSecret: string;
  readonly signingSecret: string;
  /** What a workspace is asked to permit. */
  readonly scopes: readonly string[];
}

interface ReceiverDeps {
  readonly store: Store;
  readonly installs: Installs;
  readonly logger: Logger;
  readonly clientOptions: webApi.WebClientOptions;
}

/** Where Slack asks whether somebody agrees: beside its Web API. */
function authorizePage(apiUrl = 'https://slack.com/api/'): string {
  return new URL('/oauth/v2/authorize', apiUrl).href;
}

/**
 * Takes Slack's requests, and installs Rolecall where somebody comes to `/slack/install` and agrees at Slack.
 *
 * What fails is told on a page, in plain words, and nothing is pretended.
 */
export function oauthReceiver(
  { mode: _, scopes, ...credentials }: OAuthConnection,
  { store, installs, logger, clientOptions }: ReceiverDeps,
): HTTPReceiver {
  const refuse = (error: Error, response: Parameters<typeof send>[0]): void => {
    logger.warn(errorFacts(error), 'an installation came to nothing');
    const { status, text } = refusalOf(error as { code?: unknown });
    send(response, status, failurePage(text));
  };
  const receiver = new HTTPReceiver({
    ...credentials,
    scopes: [...scopes],
    installationStore: installationStore(installs),
    logger: boltLogger(logger),
    installerOptions: {
      stateStore: stateStore(store),
      stateCookieExpirationSeconds: STATE_SECONDS,
      authorizationUrl: authorizePage(clientOptions.slackApiUrl),
      renderHtmlForInstallPath: startPage,
      clientOptions,
      installPathOptions: {
        async beforeRedirection(_request, response) {
          protect(response);
          return true;
        },
      },
      callbackOptions: {
        success({ team, appId }, _options, _request, response) {
          logger.info('a workspace installed Rolecall');
          send(response, 200, successPage({ team: team?.id ?? '', app: appId }));
        },
        failure: (error, _options, _request, response) => refuse(error, response),
      },
    },
    // Bolt's own writes the whole address to the log, and a redirect's carries a code.
    dispatchErrorHandler({ response }) {
      response.writeHead(404).end();
    },
    // Bolt's own acks where no installation could be read. Slack shall deliver that again.
    async processEventErrorHandler({ response }) {
      if (!response.headersSent) response.writeHead(500).end();
      return false;
    },
  });
  const { installer } = receiver;
  if (installer) {
    const handle = installer.handleInstallPath.bind(installer);
    // Bolt leaves the browser without an answer where this fails.
    installer.handleInstallPath = (request, response, ...rest) =>
      handle(request, response, ...rest).catch((error: Error) => refuse(error, response));
  }
  return receiver;
}
