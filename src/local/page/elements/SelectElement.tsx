import type { ElementState } from '../../page-api.ts';
import { useWorkspace } from '../state/workspace.ts';
import { useSurface } from '../surface/surface.ts';
import { type ElementProps, useElement } from '../surface/useElement.ts';
import { Combobox } from '../ui/Combobox.tsx';
import type { OptionList, OptionSource } from '../ui/useOptions.ts';
import { ActionWarning } from './ActionWarning.tsx';
import { type AnySelect, listsOf, selectedIn, stateFor } from './select.ts';

/** Slack's own default for `min_query_length`. */
const MIN_QUERY = 3;

/** Every kind of select menu. */
export function SelectElement({ of, place }: ElementProps<AnySelect>) {
  const workspace = useWorkspace();
  const surface = useSurface();
  const { value, change, status } = useElement<ElementState>(of, place);
  const lists = listsOf(of, workspace);

  const load = async (query: string): Promise<OptionList[] | string> => {
    const { blockId } = place;
    const actionId = of.action_id ?? '';
    const reply = await workspace.request('options', { surface: surface.ref, blockId, actionId, query });
    if (!reply.ok) return reply.text;
    const groups = reply.groups.map((one) => ({ label: one.label.text, options: one.options }));
    return reply.options.length > 0 ? [{ options: reply.options }, ...groups] : groups;
  };
  const source: OptionSource =
    of.type === 'external_select' || of.type === 'multi_external_select'
      ? { kind: 'external', minQuery: of.min_query_length ?? MIN_QUERY, load }
      : { kind: 'static', lists };

  return (
    <span className="element">
      <Combobox
        source={source}
        selected={selectedIn(value, lists)}
        multiple={of.type.startsWith('multi_')}
        maxItems={'max_selected_items' in of ? of.max_selected_items : undefined}
        placeholder={of.placeholder?.text ?? 'Select an item'}
        clearable={!place.tells}
        autoFocus={of.focus_on_load}
        labelledBy={place.labelledBy}
        describedBy={place.describedBy}
        onChange={(selected) => change(stateFor(of.type, selected))}
      />
      <ActionWarning status={status} />
    </span>
  );
}
