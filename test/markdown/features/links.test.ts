import { describe, expect, test } from 'vitest';
import type { LinkedFile } from '../../../src/markdown/types.ts';
import { render } from '../markdown-to-html.ts';

/** What the link in the first of some chapters leads to, or what is told of it. */
function leadsTo(address: string, there: Readonly<Record<string, LinkedFile>> = {}, file = 'doc/a.md') {
  const { chapters, problems } = render(
    {
      [file]: `# Første\n\n[x](${address})\n\n## Fejl\n`,
      'doc/b.md': '# Andet\n\n## Fejl\n\n## Tilgængelighed i praksis\n\n## Givet {#min-id}\n',
      'doc/kap/README.md': '# Kapitel\n',
      'doc/kap/dybt/index.md': '# Dybt\n',
      'doc/m\u00e5l.md': '# Mål\n',
    },
    { linkedFile: (path) => there[path] ?? { kind: 'missing', nearest: null }, format: 'pdf' },
  );
  const [link] = /<a href="[^"]*"|<span>x/.exec(chapters[0]?.html ?? '') ?? [''];
  return problems.length > 0 ? problems.map(({ rule }) => rule).join() : link.slice(9, -1);
}

describe('a link that begins with / in a folder that was written for a website', () => {
  const ATTACHED: LinkedFile = { kind: 'file', file: 'site/docs/static/a.pdf', bytes: 1 };
  const leads = (address: string, problem?: string) => {
    const { html, problems } = render(
      {
        'site/docs/a.md': `# Første\n\n[x](${address})\n`,
        'site/docs/kap/Andet.md': '# Andet\n',
        'site/README.md': '# Om\n',
      },
      {
        roots: ['site/docs', 'site/docs/static', 'site', '.'],
        linkedFile: (file) =>
          file === 'site/docs/static/a.pdf' ? ATTACHED : { kind: 'missing', nearest: null },
        variables: {},
      },
    );
    expect(problems.map(({ message }) => message)).toEqual(problem === undefined ? [] : [problem]);
    return /<a href="([^"]*)">x/.exec(html)?.[1] ?? null;
  };

  test.each([
    ['/kap/Andet.md', '#andet'],
    ['/kap/andet/', '#andet'],
    ['/README.md', '#om'],
    ['/docs/kap/Andet.md', '#andet'],
    ['/site/docs/kap/Andet.md', '#andet'],
    ['/a.pdf', 'site/docs/static/a.pdf'],
  ])('leads to the page or file there: %s', (address, href) => {
    expect(leads(address)).toBe(href);
  });

  test("stands after Jekyll's name for the site", () => {
    const value = '{{site.baseurl}} is a value of another tool, and is shown as it is written';
    expect(leads('{{site.baseurl}}/kap/andet/', value)).toBe('#andet');
  });

  test('leads nowhere, and is only its words, where none has it', () => {
    expect(
      leads('/kap/tredje/', 'The link leads to "site/docs/kap/tredje", which does not exist'),
    ).toBeNull();
  });
});

describe('a link to a heading', () => {
  test('may have hyphens where the heading has soft hyphens, but no heading loses its own name', () => {
    const { html, problems } = render({
      'a.md':
        '# A\n\n[x](#data-behandler-aftale) [y](#b-c) [z](#databehandleraftale)\n\n## Data\u00ADbehandler&shy;aftale\n\n## B&shy;c\n\n## B c\n',
    });
    expect(problems).toEqual([]);
    const links = [...html.matchAll(/<a href="([^"]*)">[xyz]</g)].map(([, href]) => href);
    expect(links).toEqual(['#databehandleraftale', '#b-c', '#databehandleraftale']);
    expect(html).toContain('id="b-c"><span class="heading-text">B c');
  });
});

describe('a link to a file', () => {
  test.each([
    ['b.md', '#andet'],
    ['./b.md', '#andet'],
    ['../doc/b.md', '#andet'],
    ['/doc/b.md', '#andet'],
    ['b.md?plain=1', '#andet'],
    ['b.md#', '#andet'],
    ['b.md#top', '#andet'],
    ['b.md#fejl', '#andet-fejl'],
    ['b.md#andet-fejl', '#andet-fejl'],
    ['b.md#min-id', '#min-id'],
    ['b.md#givet', '#min-id'],
    ['b.md#tilgængelighed-i-praksis', '#tilgaengelighed-i-praksis'],
    ['b.md#tilg%C3%A6ngelighed-i-praksis', '#tilgaengelighed-i-praksis'],
    ['b.md#tilgaengelighed-i-praksis', '#tilgaengelighed-i-praksis'],
    ['b.md#tilgngelighed-i-praksis', '#tilgaengelighed-i-praksis'],
    ['b.md#Fejl', '#andet-fejl'],
    ['b', '#andet'],
    ['b/', '#andet'],
    ['b.html#fejl', '#andet-fejl'],
    ['b/index.html', '#andet'],
    ['kap/', '#kapitel'],
    ['kap', '#kapitel'],
    ['kap/readme.md', '#kapitel'],
    ['kap/dybt/', '#dybt'],
    ['m\u00e5l.md', '#maal'],
    ['ma\u030al.md', '#maal'],
    ['m%C3%A5l.md', '#maal'],
    ['ma%CC%8Al.md', '#maal'],
    ['a.md#fejl', '#foerste-fejl'],
  ])('%s leads to %s', (address, id) => {
    expect(leadsTo(address)).toBe(id);
  });

  test('leads from a folder below to one above', () => {
    expect(leadsTo('../../b.md#fejl', {}, 'doc/kap/dybt/a.md')).toBe('#andet-fejl');
  });

  const file: LinkedFile = { kind: 'file', file: '', bytes: 1 };
  test.each<[string, string, Readonly<Record<string, LinkedFile>>]>([
    ['c.md', 'missing-linked-file', {}],
    ['c.md', 'link-to-markdown', { 'doc/c.md': file }],
    ['liste/', 'link-to-folder', { 'doc/liste': { kind: 'folder' } }],
    ['../../c.md', 'outside-workspace', {}],
    ['b.md#intet', 'broken-link', {}],
  ])('%s is told: %s', (address, rule, there) => {
    expect(leadsTo(address, there)).toBe(rule);
  });

  test('of a page leads there where such a file is, and not to the chapter', () => {
    expect(leadsTo('b.html', { 'doc/b.html': { kind: 'file', file: 'doc/b.html', bytes: 5 } })).toBe('');
  });
});

describe('a name after #', () => {
  const chapters = { 'a.md': '# Første\n\n## Fejl\n', 'b.md': '# Andet\n\n[x](#fejl)\n\n## Fejl\n' };

  test('means the heading of the same file first', () => {
    expect(render(chapters).chapters[1]?.html).toContain('<a href="#andet-fejl">x</a>');
  });

  test('does not depend on what comes before: ids stay when a chapter is put in', () => {
    const ids = (files: Record<string, string>) => render(files).headings.map(({ id }) => id);
    const before = ids(chapters);
    expect(before).toEqual(['foerste', 'foerste-fejl', 'andet', 'andet-fejl']);
    expect(ids({ '0.md': '# Nyt\n\n## Fejl\n', ...chapters }).slice(2)).toEqual(before);
  });

  test('means what the author named so, before a heading that only reads so', () => {
    const {
      chapters: [, second],
    } = render({ 'a.md': '# Første\n\n## Andet {#fejl}\n', 'b.md': chapters['b.md'] });
    expect(second?.html).toContain('<a href="#fejl">x</a>');
  });

  test.each([
    ['#fejl-1', '#t-fejl-1'],
    ['#fejl_1', '#t-fejl-1'],
    ['#fejl-2', '#t-fejl-2'],
    ['#20240401', '#s-2024-04-01'],
    ['#før--efter', '#foer-efter'],
    ['#f%C3%B8r--efter', '#foer-efter'],
    ['#fr-efter', '#foer-efter'],
    ['#content', '#t-content'],
    ['#top', '#t'],
  ])('may be as other tools make it: %s', (written, id) => {
    const headings = ['Fejl', '2024.04.01', 'Fejl', 'Før & efter!', 'Content', 'Fejl'];
    const text = `# T\n\n[x](${written})\n\n${headings.map((heading) => `## ${heading}\n`).join('\n')}`;
    const { html, problems } = render({ 'a.md': text, 'b.md': '# Fejl\n' });
    expect(problems).toEqual([]);
    expect(html).toContain(`<a href="${id}">x</a>`);
  });

  test('may be that of an anchor which other files have too', () => {
    const text = (title: string) =>
      `# ${title}\n\n<a name="top"></a><a id="fejl"></a>\n\n[x](#fejl) [y](#top) [z](b.md#fejl)\n`;
    const { chapters, problems } = render({ 'a.md': text('A'), 'b.md': text('B') });
    expect(problems).toEqual([]);
    expect(
      chapters.map(({ html }) => [...html.matchAll(/<a (?:id|href)="([^"]*)"/g)].map(([, id]) => id)),
    ).toEqual([
      ['a-top', 'fejl', '#fejl', '#a-top', '#b-fejl'],
      ['b-top', 'b-fejl', '#b-fejl', '#b-top', '#b-fejl'],
    ]);
  });

  test('may be that of an HTML 4 anchor', () => {
    const { html, problems } = render({ 'a.md': '# T\n\n<a name="gammelt"></a>\n\n[x](#gammelt)\n' });
    expect(problems).toEqual([]);
    expect(html).toContain('<a id="gammelt"></a>');
  });
});

test.each(['html', 'pdf'] as const)(
  'a picture that leads to a file has no facts beside it, in %s',
  (format) => {
    const { chapters } = render(
      { 'doc/a.md': '# Første\n\n[![Licens: MIT](a.svg)](LICENSE) og [den](LICENSE)\n' },
      { linkedFile: () => ({ kind: 'file', file: 'doc/LICENSE', bytes: 1000 }), format },
    );
    const [, paragraph = ''] = /<p>(.*)<\/p>/.exec(chapters[0]?.html ?? '') ?? [];
    expect(paragraph.replace(/<[^>]*>/g, '')).toBe(
      format === 'html' ? ' og den\u00a0(1\u00a0kB)' : ' og den\u00a0(LICENSE, 1\u00a0kB)',
    );
  },
);
