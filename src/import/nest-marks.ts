import type { PhrasingContent } from 'mdast';

export type MarkName = 'strong' | 'emphasis' | 'delete' | 'mark' | 'sup' | 'sub';

/** A piece of running text, and what holds for it. */
export interface Piece {
  readonly node: PhrasingContent;
  readonly marks: readonly MarkName[];
  /** What it is a link to. */
  readonly url: string | null;
}

/** From the outermost. */
const ORDER: readonly MarkName[] = ['strong', 'emphasis', 'delete', 'mark', 'sup', 'sub'];
/** Those that Markdown has no signs for, which are not also something else. */
const OF_HTML: ReadonlySet<MarkName> = new Set(['mark', 'sup', 'sub']);

/** Running text as nodes within each other: links around all else, and no mark around spaces at its ends. */
export function nestMarks(pieces: readonly Piece[]): PhrasingContent[] {
  const tidy = joined(spacesAsTheirNeighbours(joined(pieces).flatMap(apartFromSpaces)));
  return groups(tidy, ({ url }) => url).flatMap(([url, inside]) => {
    const content = nest(inside, ORDER);
    if (url === null) return content;
    return [{ type: 'link', url, children: content.filter((node) => node.type !== 'link') }];
  });
}

function nest(pieces: readonly Piece[], [mark, ...others]: readonly MarkName[]): PhrasingContent[] {
  if (mark === undefined) return joinedTexts(pieces.map(({ node }) => node));
  return groups(pieces, ({ marks }) => marks.includes(mark)).flatMap(([isMarked, inside]) => {
    const children = nest(inside, others);
    return isMarked ? marked(mark, children) : children;
  });
}

function marked(mark: MarkName, children: PhrasingContent[]): PhrasingContent[] {
  if (OF_HTML.has(mark))
    return [{ type: 'html', value: `<${mark}>` }, ...children, { type: 'html', value: `</${mark}>` }];
  return [{ type: mark as 'strong' | 'emphasis' | 'delete', children }];
}

/** Pieces in a row for which the same holds. */
function groups<T>(pieces: readonly Piece[], of: (piece: Piece) => T): [T, Piece[]][] {
  const found: [T, Piece[]][] = [];
  for (const piece of pieces) {
    const value = of(piece);
    const last = found.at(-1);
    if (last !== undefined && last[0] === value) last[1].push(piece);
    else found.push([value, [piece]]);
  }
  return found;
}

/** Whether nobody sees what marks it has. */
const isSpace = ({ node }: Piece): boolean => node.type === 'text' && /^[ \u00a0]*$/.test(node.value);

/** A space has the marks that the text before and after it have in common. */
function spacesAsTheirNeighbours(pieces: readonly Piece[]): Piece[] {
  const nextText: (Piece | undefined)[] = [];
  let next: Piece | undefined;
  for (const [at, piece] of [...pieces.entries()].reverse()) {
    nextText[at] = next;
    if (!isSpace(piece)) next = piece;
  }
  let before: Piece | undefined;
  return pieces.map((piece, at) => {
    if (!isSpace(piece)) {
      before = piece;
      return piece;
    }
    const after = nextText[at];
    const marks = before?.marks.filter((mark) => after?.marks.includes(mark)) ?? [];
    return { ...piece, marks, url: before?.url === after?.url ? (before?.url ?? null) : null };
  });
}

/** Texts with the same marks as one, and code as well: Word divides them as they were typed. */
function joined(pieces: readonly Piece[]): Piece[] {
  const found: Piece[] = [];
  for (const piece of pieces) {
    const last = found.at(-1);
    const [one, other] = [last?.node, piece.node];
    const isAlike =
      last !== undefined &&
      last.url === piece.url &&
      [...last.marks].sort().join() === [...piece.marks].sort().join();
    if (isAlike && one?.type === 'text' && other.type === 'text')
      found[found.length - 1] = { ...last, node: { type: 'text', value: one.value + other.value } };
    else if (isAlike && one?.type === 'inlineCode' && other.type === 'inlineCode')
      found[found.length - 1] = { ...last, node: { type: 'inlineCode', value: one.value + other.value } };
    else found.push(piece);
  }
  return found;
}

/** Spaces at the ends of a marked text stand outside of the marks: within them the signs would be none. */
function apartFromSpaces(piece: Piece): Piece[] {
  const { node, marks, url } = piece;
  if (node.type !== 'text' || (marks.length === 0 && url === null)) return [piece];
  const [, before = '', inside = '', after = ''] = /^( *)(.*?)( *)$/s.exec(node.value) ?? [];
  const space = (value: string): Piece[] =>
    value === '' ? [] : [{ node: { type: 'text', value }, marks: [], url: null }];
  const own: Piece[] = inside === '' ? [] : [{ ...piece, node: { type: 'text', value: inside } }];
  return [...space(before), ...own, ...space(after)];
}

function joinedTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const found: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = found.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      found[found.length - 1] = { type: 'text', value: last.value + node.value };
    else found.push(node);
  }
  return found;
}
