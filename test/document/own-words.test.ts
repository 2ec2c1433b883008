import { describe, expect, test } from 'vitest';
import {
  type OwnWordsConfig,
  ownWordsSchema,
  readOwnWords,
  strayOwnWords,
} from '../../src/document/own-words.ts';
import { openWorkspace, sourcesIn, type Workspace } from '../../src/workspace/workspace.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const OWN: OwnWordsConfig = {
  folder: 'kommuner',
  fields: { headline: 'text', support: 'text', qr: 'address', qrText: 'text', logo: 'picture' },
};
const NOTHING = { headline: null, support: null, qr: null, qrText: null, logo: null };
const FOLDER = 'content/poster/kommuner';

/** What is made of a workspace with these files of own words. */
function opened<T>(files: Readonly<Record<string, string>>, use: (workspace: Workspace) => T): T {
  using folder = new TemporaryWorkspace(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [`${FOLDER}/${name}`, text])),
  );
  const { value: workspace } = openWorkspace(sourcesIn(folder.root));
  if (workspace === null) throw new Error('no workspace');
  return use(workspace);
}

const wordsOfSlagelse = (workspace: Workspace) => readOwnWords(workspace, 'content/poster', OWN, 'slagelse');
const stray = (workspace: Workspace) =>
  strayOwnWords(workspace, 'content/poster', OWN, ['slagelse', 'aeroe', 'koege']);

const read = (text: string, others: Readonly<Record<string, string>> = {}) =>
  opened({ 'slagelse.yml': text, ...others }, wordsOfSlagelse);

describe('the own words of a row', () => {
  test('are null where there is no file', () => {
    expect(opened({}, wordsOfSlagelse)).toEqual({
      value: { file: null, values: NOTHING, given: [] },
      problems: [],
    });
  });

  test('are what its file says, and null for the rest', () => {
    const { value, problems } = read(
      `logo: { file: logo.svg, alt: Slagelse Kommunes byvåben }
headline: >
  Husk at bruge
  <b>appen</b>
qr: https://www.example.org/s?a=1
`,
      { 'logo.svg': '<svg/>' },
    );
    expect(problems).toEqual([]);
    expect(value).toEqual({
      file: `${FOLDER}/slagelse.yml`,
      values: {
        ...NOTHING,
        headline: 'Husk at bruge <b>appen</b>',
        qr: 'https://www.example.org/s?a=1',
        logo: {
          target: 'logo.svg',
          alt: 'Slagelse Kommunes byvåben',
          place: { file: `${FOLDER}/slagelse.yml`, line: 1, column: 15 },
        },
      },
      given: ['headline', 'qr', 'logo'],
    });
  });

  test('run in one line, however they are written', () => {
    expect(read('headline: "  Et \\n   to\\ntre  "\n').value?.values['headline']).toBe('Et to tre');
  });

  test('are told where they cannot be read, also as a file', () => {
    const { value, problems } = opened({ 'slagelse.yml/a.txt': '' }, wordsOfSlagelse);
    expect([value, problems.map(({ rule, place }) => [rule, place?.file])]).toEqual([
      null,
      [['not-a-file', `${FOLDER}/slagelse.yml`]],
    ]);
  });

  test('may be 200 characters', () => {
    expect(read(`headline: ${'a'.repeat(200)}\n`).problems).toEqual([]);
  });

  test('have an address in the letters that a code holds', () => {
    expect(read('qr: https://ærø.dk/læge\n').value).toMatchObject({
      values: { qr: 'https://xn--r-3fa9c.dk/l%C3%A6ge' },
    });
  });

  test.each([
    ['hedline: Husk\n', 'unknown-key', 'Did you mean "headline"?'],
    ['logo:\n  file: logo.svg\n  alt: ""\n', 'invalid-value', 'Write a text, or remove the line.'],
    ['logo: { file: "", alt: L }\n', 'invalid-value', /./],
    ['farve: rød\n', 'unknown-key', 'Known here: headline, support, qr, qrText, logo.'],
    ['headline: ""\n', 'invalid-value', 'Write a text, or remove the line.'],
    ['headline:\n', 'invalid-value', /remove the line/],
    ['headline: 112\n', 'invalid-value', /in quotation marks/],
    [`headline: ${'a'.repeat(201)}\n`, 'invalid-value', 'Write at most 200 characters.'],
    ['headline: |\n  Et\n\n  To\n', 'invalid-value', 'Write one paragraph, without empty lines.'],
    ['headline: "a\\u0007b"\n', 'unseen-character', 'Remove it.'],
    ['headline: Husk: ring\n', 'broken-yaml', /quotation marks/],
    ['- Husk\n', 'invalid-value', /Write a field and its value/],
    ['qr: http://www.example.org/\n', 'insecure-address', /https:\/\//],
    ['qr: www.example.org\n', 'invalid-address', /https:\/\/www\.example\.org$/],
    ['qr: "https://www.example.org/a b"\n', 'invalid-address', /in full/],
    ['qr: https:www.example.org\n', 'invalid-address', /in full/],
    ['qr: javascript:alert(1)\n', 'invalid-address', /in full/],
    ['qr: https://localhost/\n', 'invalid-address', /everybody/],
    ['qr: https://intra/\n', 'invalid-address', /everybody/],
    ['qr: https://wiki.slagelse.local./\n', 'invalid-address', /everybody/],
    ['qr: https://10.0.0.1/\n', 'invalid-address', /everybody/],
    ['qr: https://0x7f000001/\n', 'invalid-address', /everybody/],
    ['qr: "https://[::1]/"\n', 'invalid-address', /everybody/],
    ['qr: https://me:secret@example.org/\n', 'invalid-address', /everybody/],
    [`qr: https://example.org/${'a'.repeat(300)}\n`, 'invalid-address', /everybody/],
    ['logo: logo.svg\n', 'invalid-value', /file: logo.svg, alt/],
    ['logo: { file: logo.svg }\n', 'missing-key', 'Add a line "alt: …".'],
    ['logo: { file: logo.svg, alt: " " }\n', 'invalid-value', /Write a text/],
    ['logo: { file: logo.svg, alt: L, bredde: 9 }\n', 'unknown-key', 'Known here: file, alt.'],
  ])('are refused: %j', (text, rule, hint) => {
    const { value, problems } = read(text, { 'logo.svg': '<svg/>' });
    expect(value).toBeNull();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      rule,
      place: { file: `${FOLDER}/slagelse.yml` },
      hint: typeof hint === 'string' ? hint : expect.stringMatching(hint),
    });
    expect(problems[0]?.place?.line).toBeGreaterThan(0);
  });
});

describe('the files of own words', () => {
  test('that belong to no row are an error', () => {
    const problems = opened(
      { 'slagelse.yml': '', 'slagelsse.yml': '', 'koege.yaml': '', 'zzzzzzzzzz.yml': '', 'logo.svg': '' },
      stray,
    );
    expect(problems.map(({ place }) => place)).toEqual(
      ['koege.yaml', 'slagelsse.yml', 'zzzzzzzzzz.yml'].map((name) => ({ file: `${FOLDER}/${name}` })),
    );
    expect(problems.map(({ rule, message, hint }) => [rule, message, hint])).toEqual([
      ['unknown-own-words', 'The name of the file must end in .yml', 'Call it "koege.yml".'],
      ['unknown-own-words', 'There is no "slagelsse" in the data set', 'Did you mean "slagelse.yml"?'],
      [
        'unknown-own-words',
        'There is no "zzzzzzzzzz" in the data set',
        expect.stringMatching(/key of a row/),
      ],
    ]);
  });

  test('need none of them, nor the folder', () => {
    expect(opened({}, stray)).toEqual([]);
  });

  test('are described in document.yml by a folder and kinds of fields', () => {
    const may = (changes: object) => ownWordsSchema.safeParse({ ...OWN, ...changes }).success;
    const kinds = { text: 'text', aTitle: 'title', Address_2: 'address', p: 'picture' };
    expect([{}, { folder: '2-a' }, { fields: kinds }].map(may)).toEqual([true, true, true]);
    const wrong = ['../kommuner', 'Kommuner', 'a_b', '-a', ''].map((folder) => ({ folder }));
    const fields = ['2a', 'a-b', ''].map((name) => ({ fields: { [name]: 'text' } }));
    for (const changes of [...wrong, ...fields, { fields: { qr: 'link' } }, { more: 1 }])
      expect(may(changes), JSON.stringify(changes)).toBe(false);
  });
});
