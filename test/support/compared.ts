import type { ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { compareEditions } from '../../src/compare/compare.ts';
import type { ComparedEdition, ComparedSection, Comparison } from '../../src/compare/types.ts';
import { parseChapter } from '../../src/markdown/parse.ts';
import { renderDocument } from '../../src/markdown/render.ts';

/** A document of these chapters, as it is compared. */
export function editionOf(chapters: readonly string[], more: Partial<ComparedEdition> = {}): ComparedEdition {
  const parsed = chapters
    .map((text, index) => parseChapter({ file: `${index + 1}.md`, text }).value)
    .filter((one) => one !== null);
  const language = more.language ?? 'da';
  const { value } = renderDocument(parsed, {
    language,
    format: 'html',
    variables: {},
    numbered: true,
    picture: (target) => ({
      value: { kind: 'raster', url: `data:image/png;base64,${target}`, width: 10, height: 10 },
      problems: [],
    }),
    linkedFile: () => ({ kind: 'missing', nearest: null }),
    attach: () => null,
  });
  return { title: 'Prøve', version: '1.0', date: null, language, chapters: value.chapters, ...more };
}

export const compared = (before: readonly string[], after: readonly string[]): Comparison =>
  compareEditions(editionOf(before), editionOf(after));

/** What is told of a comparison, a line each: "2.1 Login: changed text". */
export function told({ chapters }: Pick<Comparison, 'chapters'>): string[] {
  const lines = (section: ComparedSection): string[] => {
    const { before, after, renamed, movedFrom, isNotes, blocks, sections } = section;
    const name = isNotes ? 'notes' : [after?.number, (after ?? before)?.title].filter(Boolean).join(' ');
    const from =
      movedFrom === null ? [] : [`moved from ${typeof movedFrom === 'string' ? movedFrom : movedFrom.title}`];
    return [
      ...(before === null ? ['added'] : []),
      ...(after === null ? ['removed'] : []),
      ...(renamed ? [`was called ${before?.title}`] : []),
      ...from,
      ...blocks.flatMap(({ changes }) =>
        changes.map(
          ({ kind, what, text, where, from }) =>
            `${kind} ${what}${from === undefined ? '' : ` from ${from}`}: ${where?.join('/') ?? text}`,
        ),
      ),
    ]
      .map((line) => `${name}: ${line}`)
      .concat(sections.flatMap(lines));
  };
  return chapters.flatMap(lines);
}

/** All words of a comparison as one of the sides has them, white space aside. */
export function textOfSide({ chapters }: Pick<Comparison, 'chapters'>, side: 'before' | 'after'): string {
  const left = side === 'before' ? 'ins' : 'del';
  const without = (nodes: readonly ElementContent[]): string =>
    nodes
      .map((node) => {
        if (node.type !== 'element') return textOf(node);
        const names = Array.isArray(node.properties['className']) ? node.properties['className'] : [];
        if (names.includes('revision-note') || (names.includes('revision') && node.tagName === left))
          return '';
        return without(node.children);
      })
      .join('');
  const section = ({ blocks, sections }: ComparedSection): string =>
    [without(blocks.flatMap(({ nodes }) => nodes)), ...sections.map(section)].join('');
  return chapters.map(section).join('').replace(/\s+/g, '');
}
