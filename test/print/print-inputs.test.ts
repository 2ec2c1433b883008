import { afterEach, describe, expect, test, vi } from 'vitest';
import type { DocumentConfig } from '../../src/document/document.ts';
import type { Sheet } from '../../src/document/sheet.ts';
import { nameOf } from '../../src/memory/memory.ts';
import type { PlannedArtifact } from '../../src/plan/plan.ts';
import { planSelection } from '../../src/plan/select.ts';
import { KeptArtifacts, type PrintInputs } from '../../src/print/kept-artifacts.ts';
import { printInputs } from '../../src/print/print-inputs.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { openWorkspace, sourcesIn } from '../../src/workspace/workspace.ts';
import { type AllInputs, testEachInput } from '../support/inputs.ts';
import { badges, TemporaryWorkspace } from '../support/workspace.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const SHEET: Sheet = { design: 'light', paper: 'a6', orientation: 'portrait', printShop: false, nup: 1 };
const FINISH: PrintInputs['finish'] = {
  standard: 'ua-1',
  language: 'da',
  date: new Date('2026-11-24'),
  author: 'KL',
  printShop: { bleed: 3, slug: 7 },
};
const keyOf = (inputs: PrintInputs): string =>
  nameOf(new KeptArtifacts({ program: 'a', browser: '1', whole: false }).keyOf(inputs));
const INPUTS: PrintInputs = {
  format: 'pdf',
  sheet: SHEET,
  finish: FINISH,
  file: 'content/a/document.yml',
  frame: '<style>@font-face{}</style>',
  title: 'Titel',
  body: '<p>A</p>',
};

describe('a printed file is another one with another', () => {
  testEachInput<PrintInputs>(keyOf, INPUTS, {
    format: 'png',
    sheet: { ...SHEET, nup: 2 },
    finish: { ...FINISH, author: 'Andre' },
    file: 'content/b/document.yml',
    frame: '<style>@font-face{src:url()}</style>',
    title: 'Titlen',
    body: '<p>B</p>',
  });

  describe('sheet', () => {
    testEachInput<Sheet>((sheet) => keyOf({ ...INPUTS, sheet }), SHEET, {
      design: 'dark',
      paper: 'a5',
      orientation: 'landscape',
      printShop: true,
      nup: 2,
    });
  });

  describe('finish', () => {
    testEachInput<PrintInputs['finish']>(
      (finish) => keyOf({ ...INPUTS, finish }),
      FINISH as AllInputs<typeof FINISH>,
      {
        standard: 'ua-2',
        language: 'en',
        date: new Date('2026-11-25'),
        author: 'Andre',
        printShop: { bleed: 3, slug: 6 },
      },
    );
  });
});

const HTML = '<html><head><title>T</title><style>s</style></head><body class="a"><p>B</p></body></html>';

/** The one artifact of a workspace with a badge. */
async function artifactOf(): Promise<PlannedArtifact> {
  using workspace = new TemporaryWorkspace(badges(['anna,Anna,Nord']));
  const diagnostics = new Diagnostics();
  const opened = diagnostics.take(openWorkspace(sourcesIn(workspace.root)));
  if (opened === null) throw new Error('cannot be opened');
  const [plan] = diagnostics.take(await planSelection(opened, {}));
  const artifact = plan?.variants[0]?.artifacts[0];
  if (artifact === undefined) throw new Error('nothing is planned');
  return artifact;
}
const artifact = await artifactOf();
const withConfig = (changes: Partial<DocumentConfig>): PlannedArtifact => ({
  ...artifact,
  document: { ...artifact.document, config: { ...artifact.document.config, ...changes } },
});
const keyFor = (one: PlannedArtifact, html = HTML): string => keyOf(printInputs(one, html));

describe('what decides how a page is printed', () => {
  test('is taken from the artifact and its page', () => {
    const one = withConfig({ publisher: 'KL' });
    expect(printInputs({ ...one, sheet: { ...SHEET, printShop: true } }, HTML)).toEqual({
      format: 'pdf',
      sheet: { ...SHEET, printShop: true },
      finish: {
        standard: 'ua-1',
        language: 'da',
        date: new Date('2026-11-24T00:00:00Z'),
        author: 'KL',
        printShop: { bleed: 3, slug: 7 },
      },
      file: 'content/badge/document.yml',
      frame: '<html><head><title></title><style>s</style></head><body class="a"></body></html>',
      title: 'T',
      body: '<p>B</p>',
    });
    expect(printInputs({ ...one, sheet: null }, HTML).finish).not.toHaveProperty('printShop');
    expect(printInputs(artifact, HTML).finish).not.toHaveProperty('author');
  });

  test.each([
    ['style', HTML.replace('>s<', '>t<')],
    ['title', HTML.replace('>T<', '>U<')],
    ['text', HTML.replace('>B<', '>C<')],
    ['attribute of the body', HTML.replace('"a"', '"b"')],
    ['text after the body', `${HTML} `],
  ])('has another %s in another page', (_, html) => {
    expect(html).not.toBe(HTML);
    expect(keyFor(artifact, html)).not.toBe(keyFor(artifact));
  });

  test('is all of a page that has no parts', () => {
    expect(printInputs(artifact, '<p>A</p>')).toMatchObject({ frame: '', title: null, body: '<p>A</p>' });
    expect(keyFor(artifact, '<p>A</p>')).not.toBe(keyFor(artifact, '<p>B</p>'));
  });

  test('has the date that the environment gives, where that is a number', () => {
    vi.stubEnv('SOURCE_DATE_EPOCH', '86400');
    expect(printInputs(artifact, HTML).finish.date).toEqual(new Date('1970-01-02T00:00:00Z'));
    for (const epoch of ['', 'tomorrow', '-1']) {
      vi.stubEnv('SOURCE_DATE_EPOCH', epoch);
      expect(printInputs(artifact, HTML).finish.date).toEqual(new Date('2026-11-24T00:00:00Z'));
    }
  });

  /** How a setting gets into a printed file: as part of the key, or through the page that is printed. Each must be one of them. */
  const WAYS: { readonly [Setting in keyof DocumentConfig]: { inKey: DocumentConfig[Setting] } | 'page' } = {
    title: 'page',
    subtitle: 'page',
    description: 'page',
    audience: 'page',
    publisher: { inKey: 'Andre' },
    version: 'page',
    date: { inKey: '2026-11-25' },
    status: 'page',
    language: { inKey: 'en' },
    template: 'page',
    file: 'page',
    formats: 'page',
    pdf: { inKey: 'ua-2' },
    sheet: 'page',
    coverPicture: 'page',
    logo: 'page',
    colour: 'page',
    numbered: 'page',
    startsOn: 'page',
    chapters: 'page',
    history: 'page',
    showChanges: 'page',
    variables: 'page',
    variants: 'page',
  };

  test.each(Object.entries(WAYS))('has the setting %s in it: %j', (name, way) => {
    const other = way === 'page' ? { [name]: 'other' } : { [name]: way.inKey };
    expect(keyFor(withConfig(other as Partial<DocumentConfig>)) === keyFor(artifact)).toBe(way === 'page');
  });

  test('knows all settings that a document has', () => {
    expect(Object.keys(WAYS).sort()).toEqual(Object.keys(artifact.document.config).sort());
  });
});
