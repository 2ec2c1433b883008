import { sequenceText } from '../content/content-stream.ts';
import { INLINE_ROLES, isRole } from '../structure/roles.ts';
import type { Element, Kid } from '../structure/tree.ts';
import { LAYOUT, makeArtifact } from './artifact.ts';
import type { Finishing, Pass } from './pass.ts';

/** What holds paragraphs and the like, and no text of its own (ISO 32000-1, 14.8.4.2). */
const GROUPS = new Set('Document Part Art Sect Div BlockQuote Aside Index'.split(' '));
/** What holds either text or paragraphs. */
const EITHER = new Set('LBody TD TH Caption Note FENote'.split(' '));
/** What stands in a line (14.8.4.4). A picture may, but need not. */
/** What an element says beside its kind: without any of it a NonStruct says nothing. */
const SAYINGS = ['Lang', 'Alt', 'ActualText', 'E', 'ID', 'A'];

/**
 * ISO 32000-1, 14.8.4: Chromium makes NonStruct of each piece of text, and of each `div`. Those that say nothing go; what is left of
 * them straight in a section or the like is a paragraph, as are pieces of text beside paragraphs.
 */
export const grouping: Pass = {
  name: 'grouping',
  run(finishing) {
    for (const element of finishing.tree.kids) tidy(finishing, element, true);
  },
};

/**
 * Takes out what says nothing below an element, and makes paragraphs of its text where it may hold none.
 *
 * @param holdsBlocks whether paragraphs may stand in it
 */
function tidy(finishing: Finishing, element: Element, holdsBlocks: boolean): void {
  const { tree } = finishing;
  const kept: Kid[] = [];
  const pieces = element.kids.map(isPiece);
  for (const [index, kid] of element.kids.entries()) {
    if (kid.kind !== 'element' || kid.role !== 'NonStruct') {
      kept.push(kid);
      if (kid.kind === 'element') tidy(finishing, kid, GROUPS.has(kid.role) || EITHER.has(kid.role));
      continue;
    }
    tidy(finishing, kid, holdsBlocks);
    // Beside text it is in its line, as a raised number is.
    const isInLine = !holdsBlocks || pieces[index - 1] || pieces[index] || pieces[index + 1] || false;
    if (!saysNothing(kid)) tree.setRole(kid, roleOf(kid, isInLine));
    else if (!isInLine && isLine(kid.kids)) tree.setRole(kid, 'P');
    else {
      kept.push(...kid.kids);
      tree.discard(kid);
      continue;
    }
    kept.push(kid);
  }
  const kids = holdsBlocks && hasLooseText(element, kept) ? inParagraphs(finishing, element, kept) : kept;
  if (kids.length !== element.kids.length || kids.some((kid, i) => kid !== element.kids[i]))
    tree.setKids(element, kids);
}

/** A piece of text, or what is made of some. */
const isPiece = (kid: Kid): boolean =>
  isText(kid) || (isRole(kid, 'NonStruct') && kid.kids.every(({ kind }) => kind !== 'element'));

const saysNothing = ({ dict }: Element): boolean => SAYINGS.every((key) => !dict.has(key));

/** A NonStruct that says something. */
function roleOf({ kids }: Element, isInLine: boolean): string {
  if (isInLine && kids.every(isInline)) return 'Span';
  return isLine(kids) ? 'P' : 'Div';
}

function hasLooseText({ role }: Element, kids: readonly Kid[]): boolean {
  return kids.some(isText) && (GROUPS.has(role) || !kids.every(isInline));
}

const isText = (kid: Kid): boolean => kid.kind !== 'element' || INLINE_ROLES.has(kid.role);

const isInline = (kid: Kid): boolean => isText(kid) || isRole(kid, 'Figure');

/** Text, perhaps with pictures in it. */
const isLine = (kids: readonly Kid[]): boolean => kids.every(isInline) && kids.some(isText);

/** Each row of what stands in a line becomes a paragraph. Pictures alone stay as they are, and the white space around them is none. */
function inParagraphs(finishing: Finishing, element: Element, kids: readonly Kid[]): Kid[] {
  const rows: Kid[][] = [];
  let before = false;
  for (const kid of kids) {
    const inline = isInline(kid);
    if (inline && before) rows.at(-1)?.push(kid);
    else rows.push([kid]);
    before = inline;
  }
  return rows.flatMap((row) => {
    if (row.some((kid) => isText(kid) && !isBlank(finishing, kid)))
      return [finishing.tree.newElement('P', row)];
    for (const kid of row) if (kid.kind === 'content') makeArtifact(finishing, element, kid, LAYOUT);
    return row.filter(({ kind }) => kind === 'element');
  });
}

function isBlank({ contents }: Finishing, kid: Kid): boolean {
  if (kid.kind !== 'content') return false;
  const text = sequenceText(contents.get(kid.owner?.number ?? -1)?.sequences.get(kid.id))?.text;
  return text !== undefined && text.trim() === '';
}
