import { IconButton } from '../ui/IconButton.tsx';

const BUTTONS = [
  { icon: 'bold', label: 'Bold', mark: '*' },
  { icon: 'italic', label: 'Italic', mark: '_' },
  { icon: 'strike', label: 'Strikethrough', mark: '~' },
  { icon: 'code', label: 'Code', mark: '`' },
] as const;

/** The row of marks over the text. */
export function FormatBar({ onMark }: { onMark: (mark: string) => void }) {
  return (
    <div className="format-bar" role="toolbar" aria-label="Formatting">
      {BUTTONS.map(({ icon, label, mark }) => (
        <IconButton key={icon} icon={icon} size={16} label={label} onClick={() => onMark(mark)} />
      ))}
    </div>
  );
}
