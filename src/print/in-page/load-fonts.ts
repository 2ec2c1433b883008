/** Loads all fonts of the page: what stands in margins asks for none before it is printed. */
export async function loadFonts(): Promise<void> {
  // One that cannot be read is told where its page is checked.
  await Promise.all([...document.fonts].map((font) => font.load().catch(() => {})));
}
