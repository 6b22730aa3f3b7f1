import type { PageRequestKind, PageRequests } from '../page-api.ts';
import type { Workspace } from '../state/workspace.ts';

/**
 * One thing that a person can do, whether by the page or by a test's driver.
 *
 * @param me Id of the person.
 * @throws Refusal where Slack would not let them or the app failed.
 */
export type Act<K extends PageRequestKind> = (
  workspace: Workspace,
  me: string,
  params: PageRequests[K]['params'],
) => PageRequests[K]['result'] | Promise<PageRequests[K]['result']>;
