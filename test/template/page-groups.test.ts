import { describe, expect, test } from 'vitest';
import { pageGroups } from '../../src/template/page-groups.ts';
import { render } from '../markdown/markdown-to-html.ts';

const chapter = (title: string, ...frontMatter: string[]): string =>
  `---\n${frontMatter.join('\n')}\n---\n# ${title}\n\n## Afsnit\n`;

function groups(chapters: readonly string[], startsOn: 'page' | 'any' = 'page') {
  const files = Object.fromEntries(chapters.map((text, index) => [`${index + 1}.md`, text]));
  const rendered = render(files, { numbered: true }).chapters;
  return pageGroups(rendered, { startsOn, language: 'da' }).map(({ pageName, runningHead }) => [
    pageName,
    runningHead,
  ]);
}

describe('chapters', () => {
  test('begin a page each', () => {
    expect(groups([chapter('En'), chapter('To')])).toEqual([
      ['chapter-1', '1  En'],
      ['chapter-2', '2  To'],
    ]);
  });

  test('share pages where their front matter says so, with one running head', () => {
    expect(groups([chapter('En'), chapter('To', 'startsOn: any'), chapter('Tre')])).toEqual([
      ['chapter-1', '1–2  En · To'],
      ['chapter-3', '3  Tre'],
    ]);
  });

  test('share pages where the document says so and they do not say otherwise; the first and appendices never', () => {
    const all = [
      chapter('En', 'startsOn: any'),
      chapter('To'),
      chapter('Tre', 'startsOn: page'),
      chapter('Skema', 'appendix: true', 'startsOn: any'),
      chapter('Kolofon', 'numbered: false'),
    ];
    expect(groups(all, 'any')).toEqual([
      ['chapter-1', '1–2  En · To'],
      ['chapter-3', '3  Tre'],
      ['chapter-A', 'Skema · Kolofon'],
    ]);
  });

  test('are told by their numbers where the titles have no room', () => {
    const long = chapter('En titel som er for lang til halvdelen af en side', 'startsOn: any');
    expect(groups([long, long, long])).toEqual([['chapter-1', 'Kapitel 1–3']]);
    const unnumbered = long.replace('any', 'any\nnumbered: false');
    expect(groups([chapter('Først', 'numbered: false'), unnumbered])).toEqual([['chapter-x1', 'Først …']]);
  });
});
