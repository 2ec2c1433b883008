/** Elements of HTML without an end tag (HTML Living Standard, 13.1.2). */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** Follows one inline tag of raw HTML: keeps which elements are open and the language that `lang` gives their text. */
export function inlineLanguage(
  markup: string,
  open: { name: string; language: string }[],
  outside: string,
): void {
  const tag = /^<(\/?)([a-z][a-z0-9-]*)([^>]*?)(\/?)>$/is.exec(markup);
  if (tag === null) return;
  const [, closing, name = '', attributes = '', selfClosing] = tag;
  if (closing) {
    const at = open.findLastIndex((element) => element.name === name.toLowerCase());
    if (at >= 0) open.length = at;
  } else if (!selfClosing && !VOID.test(name)) {
    const lang = /\slang\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes);
    const language = lang?.[1] ?? lang?.[2] ?? lang?.[3] ?? open.at(-1)?.language ?? outside;
    open.push({ name: name.toLowerCase(), language });
  }
}
