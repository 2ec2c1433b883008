import { kindOf, readDiagram } from '../../src/drawing/read-diagram.ts';
import { render } from '../markdown/markdown-to-html.ts';
import { look } from './look.ts';
import { MARKDOWN } from './material/markdown.ts';
import { MERMAID } from './material/mermaid.ts';
import { damagedPdf, PDF } from './material/pdf.ts';
import { SVG } from './material/svg.ts';
import { JSON_TABLE, TABLE } from './material/table.ts';
import { DESCRIPTIONS, yamlLike } from './material/yaml.ts';
import type { Material } from './mutate.ts';
import { danger, lostWord, strayPlace } from './oracles.ts';
import { FILES, filesWithout } from './workspace.ts';

export interface Target {
  readonly material: Material;
  /** How many of a hundred inputs are its own. */
  readonly share: number;
  /** Whether marks are put in, to see whether words arrive. */
  readonly marked?: boolean;
  /** The files in which an input that is well so far is printed in the browser, too. */
  readonly printed?: (input: string) => Readonly<Record<string, string>>;
  /** What is wrong with what came of an input; null when nothing is. Whatever it throws is wrong, too. */
  readonly wrong: (input: string, root: string) => string | null | Promise<string | null>;
}

/** Self-contained, as all pictures of a page are. */
const picture = () => ({ kind: 'raster', url: 'data:image/png;base64,AAAA', width: 1, height: 1 }) as const;

/** What comes of the fuzzers' workspace with another file in it. */
const inWorkspace =
  (file: string, others: Readonly<Record<string, string>>): Target['wrong'] =>
  async (input, root) => {
    const files = { ...others, [file]: input };
    const { problems, chapters } = await look(root, files);
    return danger(chapters.join('\n')) ?? strayPlace(problems, files);
  };

const guide = filesWithout('badge');
const badge = filesWithout('guide');
const plain = {
  ...guide,
  'content/guide/document.yml': FILES['content/guide/document.yml'].replace(
    'template: guide',
    'template: plain',
  ),
};
const jsonWorkspace = { ...badge, 'kl-docs.yml': FILES['kl-docs.yml'].replace('people.csv', 'people.json') };

export const TARGETS: Readonly<Record<string, Target>> = {
  markdown: {
    material: MARKDOWN,
    share: 45.8,
    marked: true,
    wrong: (text) => {
      for (const format of ['html', 'pdf'] as const) {
        const { html, problems } = render({ '1.md': text }, { format, picture });
        const wrong =
          danger(html) ?? lostWord(text, html, problems) ?? strayPlace(problems, { '1.md': text });
        if (wrong !== null) return wrong;
      }
      return null;
    },
  },
  chapter: { material: MARKDOWN, share: 8, wrong: inWorkspace('content/guide/one.md', plain) },
  'web-page': { material: MARKDOWN, share: 2, wrong: inWorkspace('content/guide/one.md', guide) },
  print: {
    material: MARKDOWN,
    share: 0.2,
    wrong: inWorkspace('content/guide/one.md', guide),
    printed: (input) => ({ ...guide, 'content/guide/one.md': input }),
  },
  'front-matter': {
    material: {
      ...yamlLike('content/guide/one.md'),
      seeds: [
        FILES['content/guide/one.md'],
        '---\ntitle: A\nlang: en\nnumbered: false\nappendix: true\n---\nA\n',
        '+++\ntitle = "A"\n+++\nA\n',
      ],
    },
    share: 6,
    wrong: inWorkspace('content/guide/one.md', plain),
  },
  document: {
    material: yamlLike('content/guide/document.yml', ...DESCRIPTIONS),
    share: 5,
    wrong: inWorkspace('content/guide/document.yml', plain),
  },
  sheet: {
    material: yamlLike('content/badge/document.yml'),
    share: 3,
    wrong: inWorkspace('content/badge/document.yml', badge),
  },
  workspace: { material: yamlLike('kl-docs.yml'), share: 4, wrong: inWorkspace('kl-docs.yml', badge) },
  'own-words': {
    material: yamlLike('content/badge/own/anna.yml'),
    share: 5,
    wrong: inWorkspace('content/badge/own/anna.yml', badge),
  },
  dated: {
    material: yamlLike('content/data/regions.yml'),
    share: 2,
    wrong: inWorkspace('content/data/regions.yml', badge),
  },
  table: { material: TABLE, share: 4, wrong: inWorkspace('content/data/people.csv', badge) },
  'json-table': {
    material: JSON_TABLE,
    share: 2,
    wrong: inWorkspace('content/data/people.json', jsonWorkspace),
  },
  svg: {
    material: SVG,
    share: 6,
    wrong: (markup) => {
      const { html } = render(
        { '1.md': '# A\n\n![a](a.svg)\n' },
        { picture: () => ({ kind: 'svg', markup }) },
      );
      return danger(html);
    },
  },
  mermaid: {
    material: MERMAID,
    share: 3,
    wrong: (text) => {
      const { statements, problems } = readDiagram(text);
      kindOf(statements);
      if (statements.length !== text.length) return 'places in the text have moved';
      const outside = problems.some(
        ({ start, length }) => start < 0 || start + length > Math.max(1, text.length),
      );
      return outside ? 'a problem is outside of the text' : null;
    },
  },
  pdf: { material: PDF, share: 4, wrong: damagedPdf },
};
