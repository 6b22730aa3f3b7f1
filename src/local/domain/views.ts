import { pageView } from '../state/page-json.ts';
import type { View } from '../state/types.ts';
import type { Workspace } from '../state/workspace.ts';

/** Replaces a person's open modals and shows them. */
export function showStack(workspace: Workspace, user: string, views: View[]): void {
  workspace.views.setStack(user, views);
  workspace.feed.publish([user], { type: 'views', views: views.map(pageView) });
}

/** Puts a changed modal or Home in the place of the old one and shows it. */
export function showChanged(workspace: Workspace, view: View): void {
  workspace.views.replace(view);
  if (view.type === 'home') workspace.feed.publish([view.user], { type: 'home', view: pageView(view) });
  else showStack(workspace, view.user, [...workspace.views.stack(view.user)]);
}
