import { AtKeyword, LeftCurlyBracket, RightCurlyBracket, tokenize } from 'css-tree/tokenizer';

/** A style sheet in two. */
export interface SplitStyle {
  /** Without margin boxes. */
  readonly rest: string;
  /** The margin boxes alone, each in the `@page` rule that it stood in; empty where there are none. */
  readonly margins: string;
}

/** CSS Paged Media 3, 5. */
const BOXES = new Set(
  [
    ['top', 'bottom'].flatMap((side) =>
      ['left-corner', 'left', 'center', 'right', 'right-corner'].map((at) => `@${side}-${at}`),
    ),
    ['left', 'right'].flatMap((side) => ['top', 'middle', 'bottom'].map((at) => `@${side}-${at}`)),
  ].flat(),
);

interface Rule {
  readonly prelude: string;
  readonly boxes: string[];
}

/** Takes what stands in the margins of pages out of a style sheet; null where a `@page` stands within another rule. */
export function splitMargins(css: string): SplitStyle | null {
  const rules: Rule[] = [];
  let rest = '';
  let kept = 0;
  let depth = 0;
  let page: { readonly depth: number; readonly start: number; rule: Rule | null } | null = null;
  let box: { readonly depth: number; readonly start: number } | null = null;
  let nested = false;
  tokenize(css, (type, start, end) => {
    if (type === AtKeyword) {
      const keyword = css.slice(start, end).toLowerCase();
      if (page === null && keyword === '@page') {
        nested ||= depth > 0;
        page = { depth, start: end, rule: null };
      } else if (page?.rule && box === null && depth === page.depth + 1 && BOXES.has(keyword))
        box = { depth, start };
    } else if (type === LeftCurlyBracket) {
      if (page !== null && page.rule === null)
        page.rule = { prelude: css.slice(page.start, start), boxes: [] };
      depth++;
    } else if (type === RightCurlyBracket) {
      depth--;
      if (box !== null && depth === box.depth) {
        page?.rule?.boxes.push(css.slice(box.start, end));
        rest += css.slice(kept, box.start);
        kept = end;
        box = null;
      } else if (page !== null && depth === page.depth) {
        if (page.rule?.boxes.length) rules.push(page.rule);
        page = null;
      }
    }
  });
  if (nested) return null;
  const margins = rules.map(({ prelude, boxes }) => `@page${prelude}{${boxes.join('')}}`).join('\n');
  return { rest: rest + css.slice(kept), margins };
}
