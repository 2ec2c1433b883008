import type { PageAreas } from './page-areas.ts';

/** Where a word may be broken over lines. */
export interface BrokenWord {
  /** The word in order, two pieces or more. */
  readonly pieces: readonly string[];
  /** Whether a hyphen is shown at the end of the line: not in an address, where it would be taken for a part of it. */
  readonly hyphen: boolean;
}

/** A word of a passage in some language. */
export interface Word {
  readonly text: string;
  /** BCP 47, as the page says it. */
  readonly language: string;
}

/** Where words may be broken, by language and word; null while that is not known. */
export type Breaks = Readonly<Record<string, Readonly<Record<string, BrokenWord>>>>;

/** What did not fit, or not well. */
export interface FitFindings {
  /** `data-source` of tables that are too wide for every page and in the smallest type. */
  readonly wideTables: readonly string[];
  /** Drawings whose text is too small, pt. */
  readonly smallTexts: readonly { readonly source: string; readonly size: number }[];
}

/** What the page asks for, or how it went. */
export type FitAnswer =
  | { readonly kind: 'words'; readonly words: readonly Word[] }
  | { readonly kind: 'fitted'; readonly findings: FitFindings };

interface FitOptions {
  readonly areas: PageAreas;
  readonly breaks: Breaks | null;
  readonly smallestTableType: number;
  readonly smallestDrawnType: number;
}

/**
 * Lays the page out in the width that it is printed in, and mends what does
 * not fit: a table that is too wide breaks its longest words, then gets smaller, then a page on its side; a word that is wider than
 * its line is hyphenated; a picture gets no higher than a page. What fits stays as it is. Asked without breaks it changes nothing
 * and answers the words that may have to be broken; there are none where nothing is too wide.
 */
export function fitInPage({ areas, breaks, smallestTableType, smallestDrawnType }: FitOptions): FitAnswer {
  const SOFT_HYPHEN = '\u00AD';
  const ROUNDING = 0.5;
  const PT = 96 / 72;
  const skipped = 'style, script, textarea, [aria-hidden="true"]';

  // —— The width of the page. ——

  const pageOf = (element: Element | null): string => {
    for (let at = element; at; at = at.parentElement) {
      const name = getComputedStyle(at).getPropertyValue('page');
      if (name !== 'auto' && name in areas) return name;
    }
    return 'auto';
  };
  const areaOf = (element: Element | null) =>
    areas[pageOf(element)] ?? areas['auto'] ?? { width: 0, height: 0 };

  const widened: HTMLElement[] = [];
  const setWidth = (element: HTMLElement, width: number): void => {
    widened.push(element);
    element.style.boxSizing = 'border-box';
    element.style.width = `${width}px`;
  };
  /** An element that fills its line, on pages that are wider or narrower than those around it. */
  const widen = (element: HTMLElement): void => {
    const { parentElement: parent } = element;
    if (parent === null || getComputedStyle(element).getPropertyValue('page') === 'auto') return;
    const difference = areaOf(element).width - areaOf(parent).width;
    const { paddingLeft, paddingRight } = getComputedStyle(parent);
    const line = parent.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const { width } = element.getBoundingClientRect();
    if (difference !== 0 && Math.abs(width - line) < 2) setWidth(element, width + difference);
  };
  const resetWidths = (): void => {
    for (const element of widened.splice(0)) element.style.width = element.style.boxSizing = '';
  };
  const layOut = (): void => {
    resetWidths();
    setWidth(document.documentElement, areas['auto']?.width ?? 0);
    if (new Set(Object.values(areas).map(({ width }) => width)).size > 1)
      for (const element of document.querySelectorAll<HTMLElement>('body > *, body > * > *')) widen(element);
  };
  layOut();

  // —— Words. ——

  interface Token {
    readonly node: Text;
    readonly start: number;
    readonly text: string;
  }
  const textsIn = (root: Node): Text[] => {
    if (root instanceof Text) return [root];
    const texts: Text[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node instanceof Text && !node.parentElement?.closest(skipped)) texts.push(node);
    }
    return texts;
  };
  const tokensOf = (node: Text, pattern: RegExp): Token[] =>
    [...node.data.matchAll(pattern)].map((match) => ({ node, start: match.index, text: match[0] }));
  const languageOf = (node: Node): string =>
    node.parentElement?.closest('[lang]')?.getAttribute('lang')?.toLowerCase() ?? '';
  const linesOf = ({ node, start, text }: Token): DOMRect[] => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, start + text.length);
    return [...range.getClientRects()];
  };
  const isBroken = (token: Token): boolean => {
    const [first, ...others] = linesOf(token);
    return first !== undefined && others.some((line) => line.top > first.bottom - 1);
  };

  /** A word with its places to break is a text of its own, so that it has a sequence of its own in the PDF. */
  const breakTokens = (
    node: Text,
    tokens: readonly (Token & { readonly broken: BrokenWord })[],
  ): (() => void) => {
    const parts: Node[] = [];
    let at = 0;
    for (const { start, text, broken } of tokens) {
      if (start > at) parts.push(new Text(node.data.slice(at, start)));
      const word = new Text(broken.pieces.join(SOFT_HYPHEN));
      if (broken.hyphen) parts.push(word);
      else {
        const address = document.createElement('span');
        address.style.setProperty('hyphenate-character', '""');
        address.append(word);
        parts.push(address);
      }
      at = start + text.length;
    }
    if (at < node.data.length) parts.push(new Text(node.data.slice(at)));
    node.replaceWith(...parts);
    return () => {
      const [first, ...others] = parts;
      for (const other of others) other.parentNode?.removeChild(other);
      first?.parentNode?.replaceChild(node, first);
    };
  };
  const breakOf = (text: string, node: Node): BrokenWord | undefined => breaks?.[languageOf(node)]?.[text];
  const breakWordsIn = (root: Node, pattern: RegExp, asked: (token: Token) => boolean): (() => void)[] =>
    textsIn(root)
      .map((node) => ({
        node,
        tokens: tokensOf(node, pattern).flatMap((token) => {
          const broken = breakOf(token.text, node);
          return broken !== undefined && asked(token) ? [{ ...token, broken }] : [];
        }),
      }))
      .filter(({ tokens }) => tokens.length > 0)
      .map(({ node, tokens }) => breakTokens(node, tokens));

  /** Words in cells have punctuation and joints, those in running text are letters alone: an address there breaks as it did. */
  const CELL_WORD = /[^\s\u00AD]{8,}/gu;
  const LONG_WORD = /\p{L}{18,}/gu;
  const HYPHENATED = /[^\s\u00AD]*\u00AD\S*/gu;

  // —— Tables. ——

  const isTooWide = (table: HTMLTableElement): boolean => {
    const parent = table.parentElement;
    if (parent === null) return false;
    const right =
      parent.getBoundingClientRect().right - (Number.parseFloat(getComputedStyle(parent).paddingRight) || 0);
    return table.getBoundingClientRect().right > right + ROUNDING;
  };
  const tables = [...document.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table') && isTooWide(table),
  );

  /** The width that the style gives it, without anything in it. */
  const ownWidth = (table: HTMLTableElement): number => {
    const children = [...table.children].filter((child) => child instanceof HTMLElement);
    for (const child of children) child.style.display = 'none';
    const { width } = table.getBoundingClientRect();
    for (const child of children) child.style.display = '';
    return width;
  };
  const availableWidth = (table: HTMLTableElement): number => {
    const probe = document.createElement('div');
    table.before(probe);
    const { width } = probe.getBoundingClientRect();
    probe.remove();
    return Math.max(width, ownWidth(table));
  };
  const columnCount = (table: HTMLTableElement): number =>
    Math.max(...[...table.rows].map((row) => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0)));
  /** The least widths of the columns. */
  const leastWidths = (table: HTMLTableElement): number[] => {
    const probe = document.createElement('tr');
    for (let column = columnCount(table); column > 0; column--) probe.insertCell().style.padding = '0';
    (table.tBodies[0] ?? table).append(probe);
    table.style.width = '0';
    const widths = [...probe.cells].map((cell) => cell.getBoundingClientRect().width);
    table.style.width = '';
    probe.remove();
    return widths;
  };
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

  /** Only the widest columns get narrower than their longest word: all of these to the same width, as far as their pieces let them. */
  const balanced = (whole: readonly number[], least: readonly number[], width: number): number[] => {
    const capped = (cap: number) =>
      whole.map((wide, column) => Math.max(least[column] ?? 0, Math.min(wide, cap)));
    let low = 0;
    let high = Math.max(...whole);
    for (let round = 0; round < 30; round++) {
      const middle = (low + high) / 2;
      if (sum(capped(middle)) > width) high = middle;
      else low = middle;
    }
    return capped(low);
  };
  const fixColumns = (table: HTMLTableElement, columns: readonly number[], width: number): void => {
    for (const group of table.querySelectorAll(':scope > colgroup')) group.remove();
    const group = document.createElement('colgroup');
    for (const column of columns) {
      const col = document.createElement('col');
      col.style.width = `${(100 * column) / width}%`;
      group.append(col);
    }
    if (table.caption) table.caption.after(group);
    else table.prepend(group);
    table.style.tableLayout = 'fixed';
    if (ownWidth(table) < width - 1) table.style.width = '100%';
  };
  /** A word that is wider than its column, or was broken anywhere. */
  const leavesCell = (token: Token): boolean => {
    const cell = token.node.parentElement?.closest('td, th');
    if (!cell) return false;
    const right =
      cell.getBoundingClientRect().right - (Number.parseFloat(getComputedStyle(cell).paddingRight) || 0);
    return isBroken(token) || linesOf(token).some((line) => line.right > right + ROUNDING);
  };
  const fitsIn = (table: HTMLTableElement, width: number): boolean => {
    const whole = leastWidths(table);
    if (sum(whole) <= width) return true;
    const undo = breakWordsIn(table, CELL_WORD, () => true);
    const readable = 4.5 * Number.parseFloat(getComputedStyle(table).fontSize);
    const least = leastWidths(table).map((pieces, column) =>
      Math.max(pieces, Math.min(whole[column] ?? 0, readable)),
    );
    for (const back of undo) back();
    if (sum(least) > width) return false;
    fixColumns(table, balanced(whole, least, width), width);
    breakWordsIn(table, CELL_WORD, leavesCell);
    return true;
  };
  const fitsInSomeType = (table: HTMLTableElement): boolean => {
    const width = availableWidth(table);
    table.style.fontSize = '';
    const type = Number.parseFloat(getComputedStyle(table).fontSize) / PT;
    for (
      let size = type;
      size >= smallestTableType;
      size = size > smallestTableType ? Math.max(smallestTableType, size - 0.5) : 0
    ) {
      if (size < type) table.style.fontSize = `${size}pt`;
      if (fitsIn(table, width)) return true;
    }
    return type < smallestTableType && fitsIn(table, width);
  };

  /** Puts the block with the headings right before it on a page on its side, where the style has one; answers the way back. */
  const turn = (block: Element): (() => void) | null => {
    if (block.closest('.landscape') || !block.parentElement) return null;
    const moved = [block];
    for (
      let at = block.previousElementSibling;
      at && /^H[2-6]$/.test(at.tagName);
      at = at.previousElementSibling
    )
      moved.unshift(at);
    const page = document.createElement('div');
    page.className = 'landscape';
    const upright = areaOf(block).width;
    moved[0]?.before(page);
    page.append(...moved);
    const back = (): void => {
      page.replaceWith(...moved);
      layOut();
    };
    const isWider = areaOf(page).width > upright;
    if (isWider) layOut();
    else back();
    return isWider ? back : null;
  };
  const blockOf = (element: Element): Element =>
    element.closest('figure') ?? element.closest('.table-scroll') ?? element.closest('p') ?? element;
  const sourceOf = (element: Element): string =>
    element.closest('[data-source]')?.getAttribute('data-source') ??
    element.querySelector('[data-source]')?.getAttribute('data-source') ??
    '';

  const fitTable = (table: HTMLTableElement): boolean => {
    table.dataset['fitted'] = '';
    if (fitsInSomeType(table)) return true;
    const back = turn(blockOf(table));
    if (back === null) return false;
    if (fitsInSomeType(table)) return true;
    back();
    return false;
  };

  /** A row is not broken over pages, but one of half a page would leave as much white before it. */
  const fitRows = (): void => {
    for (const row of document.querySelectorAll('tr')) {
      if (row.getBoundingClientRect().height < areaOf(row).height / 2) continue;
      for (const part of [row, row.closest('table'), row.closest('figure')])
        part?.style.setProperty('break-inside', 'auto');
      for (const cell of row.cells) cell.style.setProperty('box-decoration-break', 'clone');
    }
  };

  // —— Lists of definitions side by side. ——

  const fitDefinitions = (): void => {
    for (const list of document.querySelectorAll('dl'))
      if (list.scrollWidth > list.clientWidth + 1) list.dataset['fitted'] = '';
  };

  // —— Pictures. ——

  /** Of the height of a page: the rest is for its heading and caption. */
  const MOST = 0.84;
  /** The height of its caption, and of the headings that stay with it. */
  const heightBeside = (block: Element, height: number): number => {
    let first = block;
    for (
      let at = block.previousElementSibling;
      at && /^H[1-6]$/.test(at.tagName);
      at = at.previousElementSibling
    )
      first = at;
    return block.getBoundingClientRect().bottom - first.getBoundingClientRect().top - height;
  };
  /** The width of the block that it stands in. */
  const lineOf = (picture: Element): number => {
    let block = picture.parentElement;
    while (block && block.clientWidth === 0) block = block.parentElement;
    if (block === null) return Number.POSITIVE_INFINITY;
    const { paddingLeft, paddingRight } = getComputedStyle(block);
    return block.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  };
  const fitPicture = (picture: HTMLElement | SVGElement): void => {
    const { width, height } = picture.getBoundingClientRect();
    const page = areaOf(picture).height;
    const beside = Math.min(heightBeside(blockOf(picture), height), page / 2);
    const most = Math.min(MOST * page, page - Math.max(0, beside) - ROUNDING);
    const factor = Math.min(1, most / height, lineOf(picture) / width);
    if (height * (1 - factor) <= 1 && width * (1 - factor) <= 1) return;
    const zoom = (picture as Element & { currentCSSZoom?: number }).currentCSSZoom ?? 1;
    picture.style.height = `${(factor * height) / zoom}px`;
    picture.style.width = `${(factor * width) / zoom}px`;
  };
  /** The smallest text of a drawing, pt on paper. */
  const smallestText = (drawing: SVGSVGElement): number => {
    const sizes = [...drawing.querySelectorAll('text, tspan')].flatMap((text) => {
      const has = [...text.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      const matrix = text instanceof SVGGraphicsElement && has ? text.getScreenCTM() : null;
      if (matrix === null) return [];
      const scale = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
      return [(Number.parseFloat(getComputedStyle(text).fontSize) * scale) / PT];
    });
    return Math.min(...sizes);
  };
  const smallTextOf = (drawing: SVGSVGElement): number | null => {
    const upright = smallestText(drawing);
    if (upright >= smallestDrawnType - 0.05) return null;
    const back = turn(blockOf(drawing));
    if (back !== null) {
      fitPicture(drawing);
      const turned = smallestText(drawing);
      if (turned >= smallestDrawnType - 0.05) return null;
      back();
    }
    return upright;
  };

  const end = (answer: FitAnswer): FitAnswer => {
    resetWidths();
    return answer;
  };

  fitDefinitions();
  const long = textsIn(document.body)
    .filter((node) => !node.parentElement?.closest('pre, svg, table'))
    .flatMap((node) => tokensOf(node, LONG_WORD))
    .filter(isBroken);
  if (breaks === null) {
    const asked = [...tables.flatMap(textsIn).flatMap((node) => tokensOf(node, CELL_WORD)), ...long];
    return end({
      kind: 'words',
      words: asked.map(({ node, text }) => ({ text, language: languageOf(node) })),
    });
  }

  const wideTables = tables.filter((table) => !fitTable(table)).map(sourceOf);
  fitRows();
  for (const node of new Set(long.map((token) => token.node))) breakWordsIn(node, LONG_WORD, isBroken);
  // Soft hyphens of the author's.
  for (const node of textsIn(document.body)) {
    if (!node.data.includes(SOFT_HYPHEN) || /^\S*$/u.test(node.data)) continue;
    const tokens = tokensOf(node, HYPHENATED);
    breakTokens(
      node,
      tokens.map((token) => ({ ...token, broken: { pieces: [token.text], hyphen: true } })),
    );
  }
  for (const picture of document.querySelectorAll<HTMLElement | SVGElement>('img, svg[data-source]'))
    fitPicture(picture);
  const smallTexts = [...document.querySelectorAll<SVGSVGElement>('svg[data-source]')].flatMap((drawing) => {
    const size = smallTextOf(drawing);
    return size === null ? [] : [{ source: sourceOf(drawing), size }];
  });
  return end({ kind: 'fitted', findings: { wideTables, smallTexts } });
}
