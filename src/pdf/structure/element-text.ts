import { sequenceText } from '../content/content-stream.ts';
import type { PageContents } from '../content/page-content.ts';
import { joinText, type TextRun } from '../content/text-run.ts';
import { decodeText } from '../object/text-string.ts';
import type { Element } from './tree.ts';

/** The alternative description (ISO 32000-1, 14.9.3); null where there is none. */
export function alternativeText(element: Element): string | null {
  const alt = element.dict.string('Alt');
  return alt ? decodeText(alt) : null;
}

/** What is heard for an element: its text in reading order, the alternative text for what has one. */
export function elementText(element: Element, contents: PageContents): string {
  return collectRun(element, contents)?.text ?? '';
}

/** What a heading says, without the numbers of its footnotes, which are raised and small. */
export function headingText(heading: Element, contents: PageContents): string {
  const size = collectRun({ ...heading, kids: heading.kids.slice(0, 1) }, contents)?.size ?? 0;
  const kids = heading.kids.filter((kid) => kid.kind !== 'element' || !isNoteNumber(kid, size, contents));
  return collectRun({ ...heading, kids }, contents)?.text ?? '';
}

function isNoteNumber(element: Element, size: number, contents: PageContents): boolean {
  const run = collectRun(element, contents);
  if (!run || !/^\d+$/.test(run.text.trim()) || run.size > SMALL * size) return false;
  return hasLink(element);
}

const hasLink = (element: Element): boolean =>
  element.role === 'Link' || element.kids.some((kid) => kid.kind === 'element' && hasLink(kid));

const SMALL = 0.9;

function collectRun(element: Element, contents: PageContents): TextRun | null {
  let run: TextRun | null = null;
  const add = (next: TextRun | null): void => {
    if (!next) return;
    if (run) joinText(run, next);
    else run = { ...next };
  };
  for (const kid of element.kids) {
    if (kid.kind === 'content')
      add(sequenceText(contents.get(kid.owner?.number ?? -1)?.sequences.get(kid.id)));
    else if (kid.kind === 'element') add(replacedRun(kid) ?? collectRun(kid, contents));
  }
  return run;
}

/** The alternative text as if it were painted; it has no place of its own, so it joins without a space. */
function replacedRun(element: Element): TextRun | null {
  const text = alternativeText(element);
  if (text === null) return null;
  const nowhere = { x: Number.NaN, y: Number.NaN };
  return { text, first: nowhere, last: nowhere, size: 0 };
}
