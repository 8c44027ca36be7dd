/**
 * Where a key leads from one of several controls in a row, by their indexes from 0: Left and Right go round, Home and End to the
 * ends. undefined for any other key, and together with Alt, Control, Shift or Meta, which the window wants.
 */
export function ledTo(event: KeyboardEvent, at: number, count: number): number | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  switch (event.key) {
    case 'ArrowLeft':
      return (at - 1 + count) % count;
    case 'ArrowRight':
      return (at + 1) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
