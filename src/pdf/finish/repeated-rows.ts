import { sequenceText } from '../content/content-stream.ts';
import type { PdfRef } from '../object/types.ts';
import type { ContentItem, Element } from '../structure/tree.ts';
import { makeArtifact, REPEATED } from './artifact.ts';
import type { Finishing, Pass } from './pass.ts';

interface Placed {
  readonly element: Element;
  readonly item: ContentItem;
}

/**
 * ISO 32000-1, 14.8.2.2.2: what is repeated on the following pages is a pagination artifact. Chromium repeats the head
 * of a table on each page and tags every copy as the same cell, which then reads »Navn Navn Navn«.
 */
export const repeatedRows: Pass = {
  name: 'repeated-rows',
  run(finishing) {
    for (const element of finishing.tree.elements()) {
      if (element.role === 'TR') for (const copy of copies(finishing, element)) hide(finishing, copy);
    }
  },
};

function hide(finishing: Finishing, { element, item }: Placed): void {
  makeArtifact(finishing, element, item, REPEATED);
}

/** The content of a row on later pages, where it says there what it said on the first. */
function copies(finishing: Finishing, row: Element): Placed[] {
  const byPage = Map.groupBy(contentOf(row), ({ item }) => item.page?.number ?? -1);
  const [first, ...others] = byPage.values();
  if (!first || others.length === 0) return [];
  const said = wording(finishing, first);
  if (said === '') return [];
  return others.filter((page) => wording(finishing, page) === said).flat();
}

function contentOf(element: Element): Placed[] {
  return element.kids.flatMap((kid): Placed[] => {
    if (kid.kind === 'content') return [{ element, item: kid }];
    return kid.kind === 'element' ? contentOf(kid) : [];
  });
}

/** The text, piece by piece, each with its element. */
function wording({ contents }: Finishing, placed: readonly Placed[]): string {
  return placed
    .map(
      ({ element, item }) => `${element.ref.number}:${textOf(contents.get(ownerNumber(item.owner)), item)}`,
    )
    .join('\n');
}

const ownerNumber = (owner: PdfRef | undefined): number => owner?.number ?? -1;

function textOf(content: ReturnType<Finishing['contents']['get']>, item: ContentItem): string {
  return sequenceText(content?.sequences.get(item.id))?.text ?? '';
}
