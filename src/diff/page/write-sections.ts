import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { idOf } from '../../compare/tell/list.ts';
import { isTouchedWithin, sectionWords } from '../../compare/tell/section.ts';
import type { ChangeKind, ComparedSection } from '../../compare/types.ts';
import type { ComparisonWords } from '../../language/comparison/index.ts';
import { onlyChanges } from './only-changes.ts';

interface WriteOptions {
  readonly words: ComparisonWords;
  /** Whether blocks that stayed as they were are left out. */
  readonly onlyChanges: boolean;
}

/** A chapter or section as it stands on the page, with those in it. */
export function writeSection(section: ComparedSection, options: WriteOptions): ElementContent[] {
  if (options.onlyChanges && !isTouchedWithin(section)) return [];
  return [
    ...(section.isNotes ? [] : writeHeading(section, options)),
    ...writeBlocks(section, options),
    ...section.sections.flatMap((one) => writeSection(one, options)),
  ];
}

/** What was removed is no heading any more: it would stand among the bookmarks of what is there. */
function writeHeading(section: ComparedSection, { words }: WriteOptions): ElementContent[] {
  const { before, after, heading } = section;
  const about = sectionWords(section, words);
  const told =
    about.length === 0 ? [] : [h('p', { className: ['revision-about'] }, h('span', `${about.join('. ')}.`))];
  const level = (after ?? before)?.level ?? 1;
  if (after === null) {
    const text = h('del', { className: ['revision'] }, [...heading]);
    return [
      h('p', { id: idOf(section), className: ['revision-heading', `revision-heading-${level}`] }, text),
      ...told,
    ];
  }
  const number =
    after.number === null ? [] : [h('span', { className: ['heading-number'] }, `${after.number}\u00a0`)];
  return [
    h(`h${level}`, { id: after.id }, [...number, h('span', { className: ['heading-text'] }, [...heading])]),
    ...told,
  ];
}

/** The blocks that were changed stand in a frame of their own with a word of what became of them, once for those in a row. */
function writeBlocks(
  { blocks, before, after, isNotes }: ComparedSection,
  { words, onlyChanges: only }: WriteOptions,
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let omitted = 0;
  const tellOmitted = (): void => {
    // Footnotes stand where they are referred to.
    if (omitted > 0 && !isNotes)
      nodes.push(h('p', { className: ['revision-omitted'] }, words.omitted(omitted)));
    omitted = 0;
  };
  const isWhole = before === null || after === null;
  // What is said of a whole section need not be said of each part of it.
  let last: string | null = before === null ? words.added : after === null ? words.removed : null;
  for (const block of blocks) {
    const { kind, from } = block;
    if (only && kind === null) {
      omitted += 1;
      continue;
    }
    tellOmitted();
    const shown = only && block.inParts ? onlyChanges(block.nodes) : { nodes: [...block.nodes], omitted: 0 };
    const word = kind && (from === undefined ? words[kind] : words.movedFrom(from));
    if (kind === null) nodes.push(...shown.nodes);
    else nodes.push(framed(shown.nodes, kind, block.inParts, word === last ? null : word));
    omitted += shown.omitted;
    if (!isWhole) last = word;
  }
  tellOmitted();
  return nodes;
}

function framed(nodes: ElementContent[], kind: ChangeKind, inParts: boolean, word: string | null): Element {
  const classes = ['revision-block', `revision-${kind}`, ...(inParts ? ['revision-in-parts'] : [])];
  const label = word === null ? [] : [h('p', { className: ['revision-label'] }, word)];
  return h('div', { className: classes }, [...label, ...nodes]);
}
