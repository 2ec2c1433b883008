/**
 * Ctrl+K (or Cmd+K) goes to the field; the arrows go from it to the hits and back. No shortcut is a single character: who speaks to the
 * computer would set it off (WCAG 2.2, 2.1.4).
 */
export function moveWithKeys(field: HTMLInputElement, list: HTMLElement): void {
  addEventListener('keydown', (event) => {
    if (
      event.key.toLowerCase() !== 'k' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    event.preventDefault();
    field.focus();
    field.select();
  });
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
    const at = stops.findIndex((stop) => stop.contains(document.activeElement));
    const next = at < 0 ? undefined : stops[at + step];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  field.addEventListener('keydown', move);
  list.addEventListener('keydown', move);
}
