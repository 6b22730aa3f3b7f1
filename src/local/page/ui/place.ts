const GAP = 4;
const EDGE = 8;

interface Wish {
  fit?: boolean | undefined;
  above?: boolean | undefined;
  atEnd?: boolean | undefined;
}

/** Puts a fixed box below its anchor, or above where there is more room, within the window. */
export function placeBeside(box: HTMLElement, anchor: HTMLElement, { fit, above, atEnd }: Wish): void {
  const at = anchor.getBoundingClientRect();
  if (fit) box.style.minWidth = `${Math.min(at.width, window.innerWidth - 2 * EDGE)}px`;
  const roomBelow = window.innerHeight - at.bottom - GAP - EDGE;
  const roomAbove = at.top - GAP - EDGE;
  box.style.maxHeight = '';
  const { width, height } = box.getBoundingClientRect();
  const goesAbove = above
    ? roomAbove >= height || roomAbove > roomBelow
    : roomBelow < height && roomAbove > roomBelow;
  const shown = Math.min(height, Math.max(goesAbove ? roomAbove : roomBelow, 80));
  box.style.maxHeight = `${shown}px`;
  const left = atEnd ? at.right - width : at.left;
  box.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
  box.style.top = `${goesAbove ? at.top - GAP - shown : at.bottom + GAP}px`;
}
