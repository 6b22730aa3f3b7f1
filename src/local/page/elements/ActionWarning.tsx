import type { ActionStatus } from '../surface/surface.ts';
import { Icon } from '../ui/Icon.tsx';

/** The small warning beside an element whose action the app didn't answer. */
export function ActionWarning({ status }: { status: ActionStatus | undefined }) {
  if (!status || !('failed' in status)) return null;
  return (
    <span className="action-warning" role="alert" title={status.failed}>
      <Icon name="warning" size={18} />
      <span className="visually-hidden">{status.failed}</span>
    </span>
  );
}
