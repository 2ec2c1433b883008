/** The words of the page that a line may break inside: addresses and what is like them, and very long ones. */
export function readLongWords(): string {
  const words = document.body.innerText.match(/\S+[/:.@_\\]\S+|\S{20,}/g) ?? [];
  return [...new Set(words)].join(' ').replaceAll('\u00AD', '');
}
