import { describe, expect, test } from 'vitest';
import { parseChapter, renderDocument } from '../../src/markdown/index.ts';
import type { RenderOptions } from '../../src/markdown/types.ts';
import { render } from './markdown-to-html.ts';

const OPTIONS: RenderOptions = {
  language: 'da',
  format: 'html',
  variables: {},
  numbered: true,
  picture: (url) => ({ value: { kind: 'raster', url, width: 1, height: 1 }, problems: [] }),
  linkedFile: () => ({ kind: 'missing', nearest: null }),
  attach: () => null,
};

function parse(text: string, file = 'a.md') {
  const { value: chapter, problems } = parseChapter({ file, text });
  return { chapter, problems };
}

const POSTER = `# Læge i {{municipality.name}}

Velkommen i **{{municipality.name}}**[^1], se [](#figur) og [{{municipality.name}}](https://example.org/{{municipality.slug}}).

:::figure[Kort over {{municipality.name}}]{#figur}
![Kort]({{municipality.slug}}.png)
:::

<b title="{{municipality.name}}">{{municipality.name}}</b>

| a | b |
| - | - |
| 1 |   |

[^1]: En note om {{municipality.name}}.
`;

describe('parsed chapters', () => {
  test('serve every variant and format and stay as they are', () => {
    const { chapter } = parse(POSTER);
    if (chapter === null) throw new Error('not parsed');
    const before = structuredClone(chapter);
    const page = (name: string, slug: string, format: 'html' | 'pdf') =>
      renderDocument([chapter], { ...OPTIONS, format, variables: { municipality: { name, slug } } }).value;
    const first = page('Slagelse', 'slagelse', 'html');
    const second = page('Ærø', 'aeroe', 'pdf');
    expect(chapter).toEqual(before);
    expect(first.chapters[0]?.title).toBe('Læge i Slagelse');
    expect(second.chapters[0]?.title).toBe('Læge i Ærø');
    expect(second.chapters[0]?.html).not.toContain('Slagelse');
    expect(second.figures[0]?.title).toBe('Kort over Ærø');
    expect(page('Slagelse', 'slagelse', 'html')).toEqual(first);
  });

  test('are null only for a chapter without content', () => {
    for (const text of ['', '\n \n', '---\nid: a\n---\n', '\uFEFF']) {
      const { chapter, problems } = parse(text);
      expect(chapter).toBeNull();
      expect(problems.map(({ rule }) => rule)).toEqual(['empty-chapter']);
    }
    expect(parse('Kun tekst').chapter).not.toBeNull();
    expect(parse('---\n{ broken: [\n---\n# Titel').chapter).not.toBeNull();
  });

  test.each([
    ['a byte order mark', '\uFEFF# Titel {{x}}\n\n{{y}}\n'],
    ['Windows line ends', '# Titel {{x}}\r\n\r\n{{y}}\r\n'],
    ['old Macintosh line ends', '# Titel {{x}}\r\r{{y}}\r'],
  ])('have the right places in a file with %s', (_, text) => {
    const { problems, html } = render({ 'a.md': text });
    expect(problems.map(({ place }) => [place?.line, place?.column])).toEqual([
      [1, 11],
      [3, 3],
    ]);
    expect(html).toContain('<p>{{y}}</p>');
  });

  test('keep the places of the file after front matter with Windows line ends', () => {
    const { problems, chapters } = render({
      'a.md': '---\r\nid: start\r\n---\r\n# Titel\r\n\r\n> a\r\n> {{x}}\r\n',
    });
    expect(problems.map(({ place }) => [place?.line, place?.column])).toEqual([[7, 5]]);
    expect(chapters[0]?.id).toBe('start');
  });

  test('never run what stands in the front matter', () => {
    const { problems } = render({
      'a.md': '---\nid: !!js/function "function () { globalThis.ran = true }"\n---\n# Titel\n',
    });
    expect(problems).not.toEqual([]);
    expect(globalThis).not.toHaveProperty('ran');
  });
});

describe('a document', () => {
  const document = render(
    {
      '1.md': '---\nid: start\nshortTitle: Kort\nlang: en\n---\n# Begin\n\n## One\n\n### Deep\n',
      '2.md': '---\nnumbered: false\n---\n# Ordliste\n\n## A\n',
      '3.md':
        '# *Slut*\n\nTekst.\n\n## En\n\n## To\n\n:::open[Hvem?]{#hvem owner="KL" since="2026-11-24" ask="SKI"}\nx\n:::\n',
    },
    { numbered: true },
  );

  test('numbers its chapters and sections in order, but for those that want no number', () => {
    expect(document.headings.map(({ level, number, title, id }) => [level, number, title, id])).toEqual([
      [1, '1', 'Begin', 'start'],
      [2, '1.1', 'One', 'one'],
      [3, '1.1.1', 'Deep', 'deep'],
      [1, null, 'Ordliste', 'ordliste'],
      [2, null, 'A', 'a'],
      [1, '2', 'Slut', 'slut'],
      [2, '2.1', 'En', 'en'],
      [2, '2.2', 'To', 'to'],
    ]);
    expect(document.headings[6]?.place).toMatchObject({ file: '3.md', line: 5, column: 1 });
  });

  test('numbers a chapter that wants to be numbered in a document that is not', () => {
    const { headings } = render({ '1.md': '# A\n', '2.md': '---\nnumbered: true\n---\n# B\n' });
    expect(headings.map(({ number }) => number)).toEqual([null, '1']);
  });

  test('tells of its chapters', () => {
    expect(
      document.chapters.map(({ id, number, title, shortTitle, lang }) => ({
        id,
        number,
        title,
        shortTitle,
        lang,
      })),
    ).toEqual([
      { id: 'start', number: '1', title: 'Begin', shortTitle: 'Kort', lang: 'en' },
      { id: 'ordliste', number: null, title: 'Ordliste', shortTitle: 'Ordliste', lang: null },
      { id: 'slut', number: '2', title: 'Slut', shortTitle: 'Slut', lang: null },
    ]);
    expect(document.chapters[2]?.bodyHtml).toMatch(
      /^<p>Tekst\.<\/p>\n<div class="heading-row heading-2"><h2 /,
    );
    expect(document.chapters[2]?.html).toMatch(/<h1 id="slut">.*<em>Slut<\/em>.*<\/h1>.*\n<p>Tekst\.<\/p>/);
  });

  test('tells of its open points', () => {
    expect(document.openPoints).toEqual([
      {
        id: 'hvem',
        number: 1,
        section: expect.objectContaining({ number: '2.2', title: 'To' }),
        text: 'Hvem?',
        owner: 'KL',
        since: '2026-11-24',
        ask: 'SKI',
        place: { file: '3.md', line: 9, column: 1, endLine: 11, endColumn: 4 },
      },
    ]);
  });

  test('with problems in several chapters reports them all in one run', () => {
    const { problems } = render({
      '1.md': '---\nidd: x\n---\nTekst\n',
      '2.md': '',
      '3.md': '# C\n\n[](#nowhere) {{x}}\n',
    });
    expect(problems.map(({ place, rule }) => [place?.file, rule])).toEqual([
      ['1.md', 'unknown-key'],
      ['1.md', 'missing-title'],
      ['2.md', 'empty-chapter'],
      ['3.md', 'broken-link'],
      ['3.md', 'unknown-variable'],
    ]);
  });

  test('is the same each time', () => {
    const again = render({ 'a.md': POSTER }, { variables: { municipality: { name: 'A', slug: 'a' } } });
    expect(render({ 'a.md': POSTER }, { variables: { municipality: { name: 'A', slug: 'a' } } })).toEqual(
      again,
    );
  });
});

describe('ids made from titles', () => {
  test('give way to those that the author chose, wherever those stand', () => {
    const { headings, problems } = render({
      '1.md': '# Adgang\n\n## Roller\n',
      '2.md': '# Andet {#adgang}\n\n<span id="roller"></span>\n\n## Roller\n',
    });
    expect(headings.map(({ id }) => id)).toEqual(['adgang-2', 'adgang-2-roller', 'adgang', 'adgang-roller']);
    expect(problems).toEqual([]);
  });

  test('are letters, digits and hyphens, and begin with a letter', () => {
    const titles = ['Før & efter: Årets Ærø-tur', '2-faktor', '»…«', 'Crème brûlée', '日本'];
    const { headings } = render({ 'a.md': `# T\n\n${titles.map((title) => `## ${title}`).join('\n\n')}\n` });
    expect(headings.slice(1).map(({ id }) => id)).toEqual([
      'foer-efter-aarets-aeroe-tur',
      's-2-faktor',
      's',
      'creme-brulee',
      's-1',
    ]);
  });
});
