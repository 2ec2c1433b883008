import type { OpenEdition, RenderedEdition } from '../../edition/open-edition.ts';
import { stringsOf } from '../../language/index.ts';
import type { Block, ReviewedText } from './model.ts';
import { ChapterReader } from './read-chapter.ts';
import { type ChapterUnits, type Unit, unitsOf } from './units.ts';

/** An edition as its reviewers read it, and what of it stands where. */
export interface ReadEdition {
  readonly text: ReviewedText;
  readonly chapters: readonly ChapterUnits[];
}

/** @param rendered with the places of all blocks */
export function readEdition(edition: OpenEdition, rendered: RenderedEdition): ReadEdition {
  const chapters = edition.chapters.map(({ file, text, parsed }) => unitsOf(file, text, parsed.mdast));
  const byFile = new Map(chapters.map((chapter) => [chapter.file, chapter]));
  const unitAt = (source: string, isLabel: boolean): Unit | null => {
    const [, file = '', place = ''] = /^(.*):(\d+:\d+)$/.exec(source) ?? [];
    const places = byFile.get(file)?.byPlace;
    return (isLabel ? places?.get(`label:${place}`) : undefined) ?? places?.get(place) ?? null;
  };
  const reader = new ChapterReader(unitAt);
  const blocks = rendered.chapters.flatMap(({ html }) => beginningPage(reader.read(html)));
  const { title, subtitle, version, date, status, language } = edition.document.config;
  const strings = stringsOf(language);
  const facts = [
    ...(version === null ? [] : [`${strings.version} ${version}`]),
    ...(date === null ? [] : [strings.formatDate(date)]),
    ...(status === 'draft' ? [strings.draft] : []),
  ];
  return { text: { title, subtitle, facts, language, blocks, notes: reader.notes.list }, chapters };
}

function beginningPage(blocks: readonly Block[]): Block[] {
  return blocks.map((block, index) =>
    index === 0 && block.kind === 'text' ? { ...block, beginsPage: true } : block,
  );
}
