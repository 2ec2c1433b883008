/** Waits for all fonts of the page's style sheets: they are asked for before anything is laid out in them. */
export async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((font) => font.load()));
}
