import { expect, test } from 'vitest';
import { render } from '../markdown-to-html.ts';

const TERMS = ['Aftale', 'Databehandler', 'IdP', 'Redirect', 'Min Læge', 'C++', 'q', '2-faktor-godkendelse'];
const GLOSSARY = `# Ord\n\n:::glossary\n${TERMS.map((term) => `${term}\n: Forklaring.\n`).join('\n')}:::\n`;

/** The links to terms in a text. */
function linked(text: string): string[] {
  const { html } = render({ '1.md': `# Et\n\n${text}\n`, '2.md': GLOSSARY }, { format: 'pdf' });
  return [...html.matchAll(/<a class="term"[^>]*>(.*?)<\/a>/gs)].map(([, words = '']) => words);
}

test.each([
  ['en aftale', 'aftale'],
  ['aftalen', 'aftalen'],
  ['aftalerne', 'aftalerne'],
  ['aftalens', 'aftalens'],
  ['AFTALER', 'AFTALER'],
  ['databehandlerens', 'databehandlerens'],
  ['databehandlere', 'databehandlere'],
  ["IdP'en", "IdP'en"],
  ['IdP’er', 'IdP’er'],
  ['redirectet.', 'redirectet'],
  ['»Redirect«', 'Redirect'],
  ['IdP-drift', 'IdP'],
  ['Min\nLæge', 'Min\nLæge'],
  ['Min\u00a0Læge-appen', 'Min\u00a0Læge'],
  ['2-faktor-godkendelsen', '2-faktor-godkendelsen'],
  ['C++ og', 'C++'],
  ['det er q.', 'q'],
])('%j is a use of a term', (text, words) => {
  expect(linked(text)).toEqual([words]);
});

test.each([
  'aftalebrev',
  'fællesaftale',
  'aftale-brev',
  'fælles-aftale',
  'idp',
  'min læge',
  'redirectxet',
  '`IdP`',
])('%j is none', (text) => {
  expect(linked(text)).toEqual([]);
});

test('the longest term counts', () => {
  const html = render({
    '1.md': '# Et\n\nMin Læge\n',
    '2.md': '# Ord\n\n:::glossary\nMin\n: A.\n\nMin Læge\n: B.\n:::\n',
  }).html;
  expect(html).toContain('>Min Læge</a>');
});

test('a term is linked once in each chapter, and not where it is explained', () => {
  const { html } = render({
    '1.md': '# A\n\nIdP, IdP\n',
    '2.md': '# B\n\nIdP\n',
    '3.md': `${GLOSSARY}\nIdP\n`,
  });
  expect([...html.matchAll(/<a class="term" id="([^"]+)"/g)].map(([, id]) => id)).toEqual([
    'a-term-idp',
    'b-term-idp',
  ]);
});

test('an explanation is not printed a second time', () => {
  const chapters = { '1.md': '# Et\n\nIdP\n', '2.md': GLOSSARY };
  expect(render(chapters).html.match(/Forklaring\./g)).toHaveLength(TERMS.length + 1);
  expect(render(chapters, { format: 'pdf' }).html.match(/Forklaring\./g)).toHaveLength(TERMS.length);
});

test('in print a term looks like one at its first use in the document only; on a screen in each chapter', () => {
  const chapters = { '1.md': '# A\n\nAftale\n', '2.md': '# B\n\nIdP, aftalen\n', '3.md': GLOSSARY };
  const looks = (format: 'html' | 'pdf') =>
    [...render(chapters, { format }).html.matchAll(/<a class="(term.*?)"/g)].map(([, name]) => name);
  expect(looks('pdf')).toEqual(['term', 'term', 'term term-again']);
  expect(looks('html')).toEqual(['term', 'term', 'term']);
});

test('two terms in a row have the same meaning, and the third its own', () => {
  const words = 'Aftale\nKontrakt\n: Det, man er enige om.\n\nBilag\n: Det, der hører til.\n';
  const { html, problems } = render({
    '1.md': '# Et\n\nEn kontrakt, en aftale og et bilag.\n',
    '2.md': `# Ord\n\n:::glossary\n${words}:::\n`,
  });
  expect(problems).toEqual([]);
  const uses = [
    ...html.matchAll(
      /<a class="term"[^>]* href="#([^"]+)" aria-describedby="([^"]+)">[^<]*<\/a><span[^>]*>([^<]*)</g,
    ),
  ];
  expect(uses.map(([, ...use]) => use)).toEqual([
    ['term-kontrakt', 'term-aftale-definition', 'Det, man er enige om.'],
    ['term-aftale', 'term-aftale-definition', 'Det, man er enige om.'],
    ['term-bilag', 'term-bilag-definition', 'Det, der hører til.'],
  ]);
  const entries = [...html.matchAll(/<(dt|dd) id="([^"]+)">/g)].map(([, tag, id]) => `${tag} ${id}`);
  expect(entries).toEqual([
    'dt term-aftale',
    'dt term-kontrakt',
    'dd term-aftale-definition',
    'dt term-bilag',
    'dd term-bilag-definition',
  ]);
});
