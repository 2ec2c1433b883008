import type { DocumentConfig } from '../document/document.ts';
import { stringsOf } from '../language/index.ts';
import type { Chapter } from '../markdown/types.ts';

/** Chapters that share pages, and what stands at the head of these. */
export interface PageGroup {
  /** The name of their CSS page: Chromium has no string-set, and another name would begin a page. */
  readonly pageName: string;
  readonly runningHead: string;
  readonly chapters: readonly Chapter[];
}

/** About half the width of a page: the other half says the document's title. */
const LONGEST_HEAD = 54;

/** The chapters by the pages that they share: the first and appendices begin a page, the others where they say so. */
export function pageGroups(
  chapters: readonly Chapter[],
  { startsOn, language }: Pick<DocumentConfig, 'startsOn' | 'language'>,
): PageGroup[] {
  const groups: Chapter[][] = [];
  for (const chapter of chapters) {
    const shared = groups.at(-1);
    const follows = !chapter.appendix && (chapter.startsOn ?? startsOn) === 'any';
    if (shared !== undefined && follows) shared.push(chapter);
    else groups.push([chapter]);
  }
  let before = 0;
  return groups.map((shared) => {
    const pageName = `chapter-${shared[0]?.number ?? `x${before + 1}`}`;
    before += shared.length;
    return { pageName, runningHead: runningHead(shared, stringsOf(language).chapter), chapters: shared };
  });
}

/** As it stands before the chapter's title. */
export function labelOf({ headings }: Chapter): string | null {
  return headings.find(({ level }) => level === 1)?.number ?? null;
}

/** `8 Udbredelse`, `8–9 Udbredelse · Spørgsmål`, or where that is too long `Kapitel 8–9`. */
function runningHead(chapters: readonly Chapter[], word: string): string {
  const labels = chapters.map(labelOf);
  const [first] = labels;
  const last = labels.at(-1);
  const titles = chapters.map(({ shortTitle }) => shortTitle);
  const numbers = labels.includes(null) ? null : first === last ? first : `${first}–${last}`;
  const whole = `${numbers ? `${numbers}  ` : ''}${titles.join(' · ')}`;
  if (chapters.length === 1 || whole.length <= LONGEST_HEAD) return whole;
  return numbers ? `${word} ${numbers}` : `${titles[0]} …`;
}
