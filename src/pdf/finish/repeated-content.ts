import { sequenceText } from '../content/content-stream.ts';
import type { Point } from '../content/matrix.ts';
import type { TextRun } from '../content/text-run.ts';
import type { ContentItem, Element } from '../structure/tree.ts';
import { makeArtifact, REPEATED } from './artifact.ts';
import type { Finishing, Pass } from './pass.ts';

interface Content {
  readonly element: Element;
  readonly item: ContentItem;
}

interface Placed extends Content {
  readonly run: TextRun | null;
}

/**
 * ISO 32000-1, 14.8.2.2.2: what is repeated on the following pages is a pagination artifact. Chromium repeats the head
 * of a table on each page, and what has `position: fixed`, and tags every copy as the same element, which then reads
 * »Navn Navn Navn«.
 */
export const repeatedContent: Pass = {
  name: 'repeated-content',
  run(finishing) {
    for (const element of finishing.tree.elements()) {
      const copies = element.role === 'TR' ? copiedRow(finishing, element) : copiedText(finishing, element);
      for (const copy of copies) makeArtifact(finishing, copy.element, copy.item, REPEATED);
    }
  },
};

/** The content of a row on later pages, where all its cells say there what they said on the first. */
function copiedRow(finishing: Finishing, row: Element): Placed[] {
  const content: Content[] = [];
  collect(row, true, content);
  const [first, ...others] = placedByPage(finishing, content);
  if (!first || first.every(({ run }) => !run?.text.trim())) return [];
  return others.filter((page) => wording(page) === wording(first)).flat();
}

/** The content of one element on later pages, where it says the same at the same place. */
function copiedText(finishing: Finishing, element: Element): Placed[] {
  const content: Content[] = [];
  collect(element, false, content);
  const [first, ...others] = placedByPage(finishing, content);
  if (!first || isInRow(element)) return [];
  return others.filter((page) => wording(page) === wording(first) && samePlace(page, first)).flat();
}

const isInRow = ({ parent }: Element): boolean =>
  parent !== null && (parent.role === 'TR' || isInRow(parent));

function collect(element: Element, deep: boolean, found: Content[]): void {
  for (const kid of element.kids) {
    if (kid.kind === 'content') found.push({ element, item: kid });
    else if (deep && kid.kind === 'element') collect(kid, true, found);
  }
}

/** The content with its text, page by page; nothing where all is on one page, as it mostly is. */
function placedByPage({ contents }: Finishing, content: readonly Content[]): Placed[][] {
  const page = content[0]?.item.page?.number;
  if (content.every(({ item }) => item.page?.number === page)) return [];
  const placed = content.map(({ element, item }): Placed => {
    const sequence = contents.get(item.owner?.number ?? -1)?.sequences.get(item.id);
    return { element, item, run: sequenceText(sequence) };
  });
  return [...Map.groupBy(placed, ({ item }) => item.page?.number).values()];
}

/** The text, piece by piece, each with its element. */
const wording = (content: readonly Placed[]): string =>
  content.map(({ element, run }) => `${run?.text ?? ''}\0${element.ref.number}`).join('\n');

function samePlace(a: readonly Placed[], b: readonly Placed[]): boolean {
  return a.every(({ run }, index) => near(run?.first, b[index]?.run?.first));
}

const near = (a: Point | undefined, b: Point | undefined): boolean =>
  a !== undefined && b !== undefined && Math.hypot(a.x - b.x, a.y - b.y) < 1;
