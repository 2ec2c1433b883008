/** How many elements may stand in each other: what walks through them has a stack of so much. */
export const MOST_ELEMENTS = 200;

const TAG = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w:-]*)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/gi;
/** Those that have no content, and those whose end HTML lets be left out. */
const WITHOUT_END =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|d[td]|t[rdh]|thead|tbody|tfoot|option|optgroup|r[bpt]|rtc)$/i;

/** Counts, without parsing, how many elements are open in markup that is read in several parts. */
export class ElementDepth {
  #open = 0;

  /** Takes the next part; answers whether too many elements are open somewhere in it. */
  isTooDeep(markup: string): boolean {
    for (const [, end, name = '', alone] of markup.matchAll(TAG)) {
      if (name === '' || alone || WITHOUT_END.test(name)) continue;
      this.#open = end ? Math.max(0, this.#open - 1) : this.#open + 1;
      if (this.#open > MOST_ELEMENTS) return true;
    }
    return false;
  }
}
