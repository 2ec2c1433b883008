import { beforeAll, describe, expect, test } from 'vitest';
import { PageContents } from '../../src/pdf/content/page-content.ts';
import type { FinishOptions, StandardName } from '../../src/pdf/finish/pass.ts';
import { finishPdf, PASSES } from '../../src/pdf/finish.ts';
import { inspectPdf, tagTree } from '../../src/pdf/inspect.ts';
import { PdfDocument } from '../../src/pdf/object/document.ts';
import { readPages } from '../../src/pdf/object/pages.ts';
import { PdfArray, PdfDict, type PdfObject } from '../../src/pdf/object/types.ts';
import { writeFile } from '../../src/pdf/object/write-file.ts';
import { expectReviewed } from '../support/reviewed.ts';
import { brokenRules } from './conformance.ts';
import { painting } from './painting.ts';
import { fixturePage, printPages, smallPage } from './print-fixture.ts';
import { renderPages } from './rendered.ts';
import { unreachable } from './unreachable.ts';

const options: FinishOptions = {
  title: 'Prøvedokument <æøå> & “mere”',
  language: 'da',
  author: 'Afsender & Søn',
  date: new Date('2026-11-24T00:00:00Z'),
};

const SHADOW = smallPage(
  '<h1>Overskrift</h1><p style="text-shadow: 1px 1px 2px #36c">Skygge over mere end en linje, så at teksten bliver delt og læst op to gange for hver linje</p>',
);
const PUBLISHING_ROLES = smallPage(
  '<h1>Noter</h1><p>Tekst<a role="doc-noteref" id="r" href="#n">1</a></p><section role="doc-endnotes"><ol><li role="doc-endnote" id="n">Note <a role="doc-backlink" href="#r">op</a></li></ol></section><ul><li>Punkt</li><li role="note">Note</li></ul>',
);
const GENERATED = smallPage(
  '<div class="fixed">På hver side</div><h1>Titel</h1><p class="x">Tekst</p><p class="next">To</p>',
  '.fixed { position: fixed; top: 0 } .next { break-before: page } .x::before { content: "Genereret " } @page { @top-left { content: "Hoved" } @left-middle { content: "Side" } }',
);
const LINKS = smallPage(
  '<h1 id="t">Titel</h1><p>Se <a href="#t"><span>afsnit 1</span>, <b>Titel</b> (<i>side</i> 3)</a> og <a href="https://example.org">et <b>andet</b> sted</a>.</p>' +
    '<p style="width: 15em">Se hele <a href="#t"><b>det lange</b> kapitel, <i>som</i> fylder to linjer</a>.</p>' +
    '<p>En <abbr title="Identity provider">IdP</abbr> (<a href="https://example.org"><abbr title="Identity provider">IdP</abbr></a>) er ikke IdPer.</p>',
);

const LONG_ID = 'a'.repeat(200);
/** A word of its own, as print/fit/ makes it, in a heading and in a link. */
const BROKEN_WORDS = smallPage(
  `<h1 id="${LONG_ID}">Data\u00ADbehandler\u00ADaftale</h1><p style="width: 6em" id="word">Om </p><p><a href="#${LONG_ID}">Til <span>databehandler\u00ADaftalen</span></a></p>`.replace(
    'Om ',
    'Om <b>kommunal\u00ADbestyrelses\u00ADmedlemmer</b>, nemlig',
  ),
);
/** All that a page marks, and text in all places where it may stand. */
const CONTENTS = smallPage(
  '<p data-structure="title">Vejledning</p>' +
    '<nav role="doc-toc"><ol><li><a href="#a">1 A long heading of two lines</a><ol><li><a href="#b">1.1 Second overskrift</a></li></ol></li></ol><ol><li><a href="#c">Ord på en ny side</a></li></ol></nav>' +
    '<section lang="en">Loose <b>text</b> and <mark>marked</mark> text<h1 id="a"><span>1 </span>A long heading of<br>two lines</h1>' +
    '<div role="note"><p>Note</p><div>Block one</div><div>Block two</div></div>' +
    '<section><h2 id="b">Second <em lang="da">overskrift</em></h2><blockquote>Only text <sup title="x">1</sup> here</blockquote></section></section>' +
    '<section class="next"><h1 id="c">Ord på en ny side</h1><dl><dt>IdP</dt><dt>Login</dt><dd>Hvem man er<p>Et afsnit</p></dd><div><dt>MFA</dt><dd>To trin</dd><dd>Eller flere</dd></div></dl>' +
    '<ol type="i"><li>a</li></ol><ol type="A"><li>a</li><li>b</li></ol><ol class="own"><li>a</li></ol><ul class="none"><li>Tekst<ul><li>under</li></ul>bag</li></ul>' +
    '<div role="doc-index"><ul><li>Ord, <a href="#a">1</a></li></ul></div></section>',
  '@counter-style own { system: numeric; symbols: "0" "1" "2"; suffix: "" } .own { list-style: own } .none { list-style: none } .next { break-before: page }',
);
/** Headings whose margin is cut off at the top of a page: Chromium has them twice. */
const TURNED = smallPage(
  `<h1>Kapitel</h1>${`<h2><span>1 </span>Afsnit</h2><p>${'ord '.repeat(60)}</p><p>${'ord '.repeat(40)}</p>`.repeat(8)}`,
  'h2 { break-after: avoid; margin: 1.6em 0 0; font: 600 15pt/1.3 serif } p { break-inside: avoid; margin: 0.4em 0 0; line-height: 1.42 }',
);
const FIGURE = smallPage(
  '<h1>Oversigt</h1><div role="img" aria-label="Et lille ark"><p style="background: #def">Ark</p><ol style="background: #eef"><li>Et trin</li></ol><table style="background: #fee"><tr><th scope="col">Navn</th></tr><tr><td>Her</td></tr></table></div>',
);

let torture: Uint8Array;
let poster: Uint8Array;
let shadow: Uint8Array;
let roles: Uint8Array;
let generated: Uint8Array;
let links: Uint8Array;
let figure: Uint8Array;
let words: Uint8Array;
let contents: Uint8Array;
let turned: Uint8Array;

beforeAll(async () => {
  const pages = [
    fixturePage('torture'),
    fixturePage('poster'),
    SHADOW,
    PUBLISHING_ROLES,
    GENERATED,
    LINKS,
    FIGURE,
    BROKEN_WORDS,
    CONTENTS,
    TURNED,
  ];
  [torture, poster, shadow, roles, generated, links, figure, words, contents, turned] = (await printPages(
    pages,
  )) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
});

const ua2: FinishOptions = { ...options, standard: 'ua-2' };

const without = (name: string, bytes: Uint8Array, standard: StandardName = 'ua-1'): Uint8Array =>
  finishPdf(
    bytes,
    { ...options, standard },
    PASSES[standard].filter((pass) => pass.name !== name),
  ).bytes;

describe('a finished file', () => {
  test.each(['torture', 'poster', 'shadow', 'roles', 'generated', 'links', 'figure', 'contents'])(
    'breaks no rule: %s',
    (name) => {
      const raw = { torture, poster, shadow, roles, generated, links, figure, contents }[name] ?? torture;
      expect(brokenRules(raw)).toContain('UA 7.1-8 metadata');
      expect(brokenRules(finishPdf(raw, options).bytes)).toEqual([]);
      expect(brokenRules(finishPdf(raw, ua2).bytes, 'ua-2')).toEqual([]);
    },
  );

  test('paints what the printed file painted', () => {
    expect(painting(torture).join('\n').length).toBeGreaterThan(10_000);
    expect(painting(poster).join('\n').length).toBeGreaterThan(1000);
    expect(painting(finishPdf(torture, options).bytes)).toEqual(painting(torture));
    expect(painting(finishPdf(poster, options).bytes)).toEqual(painting(poster));
    expect(painting(finishPdf(torture, ua2).bytes)).toEqual(painting(torture));
  });

  test.each([
    ['torture', () => torture],
    ['poster', () => poster],
    ['shadow', () => shadow],
    ['generated', () => generated],
    ['figure', () => figure],
  ])('the %s pages are the same pictures, pixel by pixel', async (_, raw) => {
    const before = await renderPages(raw());
    const after = await renderPages(finishPdf(raw(), options).bytes);
    expect(before.length).toBeGreaterThan(0);
    expect(after).toHaveLength(before.length);
    for (const [page, picture] of before.entries())
      expect(Buffer.compare(after[page]?.rgba ?? new Uint8Array(), picture.rgba), `page ${page + 1}`).toBe(0);
  });

  test('reads in this order', async () => {
    await expectReviewed(tagTree(finishPdf(torture, options).bytes), '../fixtures/pdf/torture.tags.txt');
    await expectReviewed(tagTree(finishPdf(poster, options).bytes), '../fixtures/pdf/poster.tags.txt');
  });

  test('can be finished again', () => {
    const once = finishPdf(torture, options).bytes;
    const again = finishPdf(once, options).bytes;
    expect(brokenRules(again)).toEqual([]);
    expect(tagTree(again)).toEqual(tagTree(once));
    const newer = finishPdf(torture, ua2).bytes;
    const newerAgain = finishPdf(newer, ua2).bytes;
    expect(brokenRules(newerAgain, 'ua-2')).toEqual([]);
    expect(tagTree(newerAgain)).toEqual(tagTree(newer));
  });

  test('says of itself what it was told', () => {
    const { bytes } = finishPdf(poster, options);
    expect(inspectPdf(bytes).title).toBe(options.title);
    const text = Buffer.from(bytes).toString('utf8');
    expect(text).toContain('Prøvedokument &lt;æøå&gt; &amp; “mere”');
    expect(text).toContain('<dc:creator><rdf:Seq><rdf:li>Afsender &amp; Søn</rdf:li>');
    expect(text).toContain('<xmp:CreateDate>2026-11-24T00:00:00Z</xmp:CreateDate>');
    expect(text).toContain("/CreationDate (D:20261124000000+00'00')");
    expect(inspectPdf(finishPdf(poster, ua2).bytes).title).toBe(options.title);
  });

  test('says no date where there is none', () => {
    expect(Buffer.from(poster).toString('latin1')).toContain('/CreationDate');
    const { bytes } = finishPdf(poster, { ...options, date: null });
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(
      /CreationDate|ModDate|CreateDate|ModifyDate|MetadataDate/,
    );
    expect(brokenRules(bytes)).toEqual([]);
  });

  test('has no object that nothing leads to', () => {
    const { bytes } = finishPdf(torture, options);
    expect(unreachable(bytes)).toEqual([]);
    expect(unreachable(finishPdf(torture, ua2).bytes)).toEqual([]);
    const document = new PdfDocument(bytes);
    const { number } = document.add(document.newDict({}));
    expect(unreachable(writeFile(document))).toEqual([number]);
  });
});

test('an abbreviation says what it stands for, wherever it stands', () => {
  const known = new Map([['IdP', { text: 'Identity provider', language: 'en' }]]);
  const { bytes } = finishPdf(links, { ...options, abbreviations: known });
  expect(brokenRules(bytes)).toEqual([]);
  expect(tagTree(bytes).match(/Span Lang="en" E="Identity provider"\n *"IdP"/g)).toHaveLength(2);
  expect(tagTree(without('abbreviations', links))).not.toContain('E="');
});

test('a footnote is a note, and its mark a reference that is heard by its name', () => {
  const noteMarks = new Map([['n', 'Fodnote 1']]);
  const { bytes } = finishPdf(roles, { ...options, noteMarks });
  expect(brokenRules(bytes)).toEqual([]);
  expect(tagTree(bytes)).toMatch(
    /Reference\n *Link\n *"1"\n *annotation "Fodnote 1"\n *Sect\n *Note #node\d+\n *Lbl\n *"1\."\n/,
  );
  expect(tagTree(finishPdf(bytes, { ...options, noteMarks }).bytes)).toBe(tagTree(bytes));
  expect(tagTree(without('notes', roles))).not.toContain('Note #');
});

describe('a link of several pieces', () => {
  const heard = (bytes: Uint8Array): string[] => tagTree(bytes).match(/annotation ".*"/g) ?? [];

  test('is one on each line that it touches, with its whole text', () => {
    expect(heard(finishPdf(links, options).bytes)).toEqual([
      'annotation "afsnit 1, Titel (side 3)"',
      'annotation "et andet sted"',
      ...Array(2).fill('annotation "det lange kapitel, som fylder to linjer"'),
      'annotation "IdP"',
    ]);
  });

  test('leads from all of its pieces and not from what stands beside it', () => {
    const before = linkAreas(links);
    const after = linkAreas(finishPdf(links, options).bytes);
    expect(before.length).toBeGreaterThan(after.length);
    for (const piece of before) expect(after.filter((area) => isWithin(piece, area))).toHaveLength(1);
    const width = (areas: readonly Area[]) => areas.reduce((sum, { left, right }) => sum + right - left, 0);
    expect(width(after)).toBeCloseTo(width(before), 0);
  });
});

interface Area {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The areas of all links, pt. */
function linkAreas(bytes: Uint8Array): Area[] {
  const [page] = readPages(new PdfDocument(bytes));
  const annotations = page?.dict.array('Annots');
  return Array.from({ length: annotations?.length ?? 0 }, (_, index) => {
    const annotation = annotations?.at(index);
    const rect = annotation instanceof PdfDict ? annotation.array('Rect')?.items : undefined;
    const [left = 0, bottom = 0, right = 0, top = 0] = (rect ?? []).map(Number);
    return { left, bottom, right, top };
  });
}

const isWithin = (piece: Area, area: Area): boolean =>
  piece.left >= area.left &&
  piece.right <= area.right &&
  piece.bottom >= area.bottom &&
  piece.top <= area.top;

describe('each pass is needed', () => {
  test.each([
    ['repeated-forms', 'UA 7.20-2 form painted twice', 'torture'],
    ['text-shadows', 'text read twice', 'shadow'],
    ['decoration', 'content straight in a table', 'torture'],
    ['repeated-content', 'read again on each page', 'torture'],
    ['repeated-content', 'read again on each page', 'generated'],
    ['unmarked-content', 'UA 7.1-3 unmarked content', 'torture'],
    ['publishing-roles', 'UA 7.18.5-1 link element', 'roles'],
    ['structure-marks', 'mark left in a language', 'contents'],
    ['definition-lists', 'UA 7.2-19 list', 'contents'],
    ['contents-lists', 'UA 7.2-27 contents', 'contents'],
    ['list-numbering', 'list without numbering', 'contents'],
    ['grouping', 'NonStruct that says nothing', 'torture'],
    ['grouping', 'text straight in a container', 'contents'],
    ['outline-titles', 'bookmark is not its heading', 'turned'],
    ['figure-groups', 'UA 7.3-1 figure without alternative text', 'torture'],
    ['figure-links', 'UA 7.18.5-1 link element', 'torture'],
    ['captions', 'caption beside what it is of', 'torture'],
    ['list-bodies', 'UA 7.2-20 list item', 'torture'],
    ['bullet-texts', 'silent bullet', 'torture'],
    ['role-map', 'UA 7.1-5 role map', 'torture'],
    ['link-lines', 'link twice on a line', 'links'],
    ['destination-names', 'A 6.1.13-4 long name', 'words'],
    ['soft-hyphens', 'soft hyphen in the text', 'words'],
    ['outline-titles', 'soft hyphen in the outline', 'words'],
    ['link-contents', 'UA 7.18.5-2 link contents', 'torture'],
    ['metadata', 'UA 7.1-8 metadata', 'torture'],
    ['output-intent', 'A 6.2.4.3-2 output intent', 'torture'],
  ])('%s: without it, "%s"', (name, rule, fixture) => {
    const raw = { torture, shadow, roles, generated, links, words, contents, turned }[fixture] ?? torture;
    expect(brokenRules(without(name, raw))).toContain(rule);
  });

  test.each([
    ['labelled-lists', 'UA-2 8.2.5.25-1 labels without numbering', 'contents'],
    ['footnotes', 'UA-2 8.2.4-1 namespace', 'noted'],
    ['structure-destinations', 'UA-2 8.8-1 structure destination', 'contents'],
    ['references', 'UA-2 8.2.5.8-1 entry of contents without target', 'contents'],
    ['references', 'UA-2 8.2.5.14-2 note without mark', 'noted'],
    ['namespaces', 'UA-2 8.2.4-1 namespace', 'torture'],
    ['metadata', 'UA-2 5-2 identification', 'torture'],
    ['no-information', 'A-4 6.1.3-4 information dictionary', 'torture'],
  ])('PDF/UA-2, %s: without it, "%s"', (name, rule, fixture) => {
    const raw = { contents, noted: roles }[fixture] ?? torture;
    expect(brokenRules(without(name, raw, 'ua-2'), 'ua-2')).toContain(rule);
  });

  test('what PDF/UA-2 has of its own is in the list above', () => {
    const older = new Set(PASSES['ua-1'].map(({ name }) => name));
    const own = PASSES['ua-2'].map(({ name }) => name).filter((name) => !older.has(name));
    // biome-ignore format: in their order
    expect(own).toEqual(['labelled-lists', 'footnotes', 'structure-destinations', 'references', 'namespaces', 'no-information']);
    const left = [...older].filter((name) => !PASSES['ua-2'].some((pass) => pass.name === name));
    expect(left).toEqual(['role-map', 'information']);
  });

  test('every pass is in the list above or among the reproducible', () => {
    expect(PASSES['ua-1'].map((pass) => pass.name)).toEqual([
      'page-numbers',
      'repeated-forms',
      'text-shadows',
      'decoration',
      'repeated-content',
      'unmarked-content',
      'word-breaks',
      'soft-hyphens',
      'notes',
      'structure-marks',
      'definition-lists',
      'contents-lists',
      'publishing-roles',
      'note-marks',
      'figure-groups',
      'figure-links',
      'captions',
      'list-bodies',
      'bullet-texts',
      'list-numbering',
      'abbreviations',
      'grouping',
      'role-map',
      'link-lines',
      'link-contents',
      'destination-names',
      'destination-places',
      'outline-titles',
      'element-ids',
      'page-labels',
      'information',
      'metadata',
      'output-intent',
      'print-shop',
    ]);
  });
});

test('a word that is broken over lines is one word, for a reader, in the outline and in links', () => {
  const { bytes, scale } = finishPdf(words, options);
  expect(brokenRules(bytes)).toEqual([]);
  expect(scale).toBe(1);
  const { headings, outline, destinations } = inspectPdf(bytes);
  expect(headings.map(({ text }) => text)).toEqual(['Databehandleraftale']);
  expect(outline.map(({ title }) => title)).toEqual(['Databehandleraftale']);
  expect(tagTree(bytes)).toContain('"kommunalbestyrelsesmedlemmer"');
  expect(tagTree(bytes)).toContain('annotation "Til databehandleraftalen"');
  expect([...destinations.keys()].filter((name) => name.startsWith('aaa'))).toHaveLength(1);
  expect(Math.max(...[...destinations.keys()].map((name) => name.length))).toBeLessThan(128);
});

test.each(['ua-1', 'ua-2'] as const)('a link leads to where its bookmark does (%s)', (standard) => {
  const { catalog } = new PdfDocument(finishPdf(links, { ...options, standard }).bytes);
  const placeOf = (value: PdfObject | undefined): readonly PdfObject[] => {
    const place = value instanceof PdfDict ? value.get('D') : value;
    return place instanceof PdfArray ? place.items : [];
  };
  const item = catalog.dict('Outlines')?.dict('First');
  const bookmark = placeOf(item?.get('Dest') ?? item?.dict('A')?.get('D'));
  const named = placeOf(catalog.dict('Dests')?.get('t'));
  expect([named[0], named.length]).toEqual([bookmark[0], 5]);
  const [right = Number.NaN, up = Number.NaN] = [2, 3].map(
    (index) => Number(named[index]) - Number(bookmark[index]),
  );
  // A bookmark leads to the text of the heading, a link to its box, which begins above it.
  expect(Math.abs(right)).toBeLessThan(5);
  expect(up).toBeGreaterThanOrEqual(0);
  expect(up).toBeLessThan(25);
});

/** What the paragraphs say, in the file itself: no place on the page is looked at. */
function shown(bytes: Uint8Array): string {
  const document = new PdfDocument(bytes);
  const [content] = new PageContents(document, readPages(document)).all;
  return [...(content?.sequences.values() ?? [])]
    .flatMap(({ texts }) => texts.map(({ run }) => run.text))
    .join('');
}

test('a word that ends with its line is parted from the next, and an address is not', async () => {
  const address = 'https://example.org/en/meget_lang_adresse_uden_pauser';
  const [lines] = (await printPages([
    smallPage(
      `<h1><span style="float: left; width: 5em">1.2</span>Titel</h1><p style="width: 9em; clear: both; overflow-wrap: anywhere">Et drifts- og tilslutningsark med it-<b>drift</b> ved ${address} her</p>`,
    ),
  ])) as [Uint8Array];
  const { bytes } = finishPdf(lines, { ...options, longWords: address });
  expect(brokenRules(bytes)).toEqual([]);
  expect(shown(bytes)).toBe(`1.2 TitelEt drifts- og tilslutningsark med it-drift ved ${address} her`);
  expect(shown(without('word-breaks', lines))).not.toContain(' og tilslutningsark med');
  expect(painting(bytes)).toEqual(painting(lines));
});

test('the number of a footnote is no part of what a heading says', async () => {
  const [noted] = (await printPages([
    smallPage(
      '<h1>Om 2<sup style="font-size: 0.7em"><a id="r" href="#n">1</a></sup></h1><p id="n">Note <a href="#r">op</a></p>',
    ),
  ])) as [Uint8Array];
  const { headings, outline } = inspectPdf(finishPdf(noted, options).bytes);
  expect(headings.map(({ text }) => text)).toEqual(['Om 2']);
  expect(outline.map(({ title }) => title)).toEqual(['Om 2']);
});

test('what is wider than its page is known by the size that the pages are printed in', async () => {
  const wide = smallPage('<h1>Bredt</h1><div style="width: 900px">Alt bliver mindre</div>');
  const turned = smallPage('<h1>Drejet</h1><div style="transform: scale(0.7)">Kun det her er mindre</div>');
  const [shrunk, whole] = (await printPages([wide, turned])) as [Uint8Array, Uint8Array];
  expect(finishPdf(shrunk, options).scale).toBeLessThan(0.95);
  expect(finishPdf(whole, options).scale).toBe(1);
});

describe('reproducible', () => {
  let again: Uint8Array;

  beforeAll(async () => {
    const tables = smallPage('<h1>Andet</h1><table><tr><th>a</th></tr><tr><td>b</td></tr></table>');
    [, again] = (await printPages([tables, fixturePage('torture')])) as [Uint8Array, Uint8Array];
  });

  test('another browser after another page gives the same bytes', () => {
    expect(Buffer.compare(again, torture)).not.toBe(0);
    expect(Buffer.compare(finishPdf(again, options).bytes, finishPdf(torture, options).bytes)).toBe(0);
  });

  test.each(['element-ids', 'information'])('not without the pass %s', (name) => {
    expect(Buffer.compare(without(name, again), without(name, torture))).not.toBe(0);
  });

  test('another title gives another file identifier', () => {
    const id = (title: string) =>
      /\/ID \[<(\w+)>/.exec(identified(finishPdf(poster, { ...options, title }).bytes))?.[1];
    expect(id('Den ene')).toMatch(/^[0-9A-F]{32}$/);
    expect(id('Den ene')).not.toBe(id('Den anden'));
  });
});

const identified = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('untagged text', () => {
  test('generated text is told with its place', () => {
    const { untagged } = finishPdf(generated, options);
    expect(untagged).toHaveLength(1);
    expect(untagged[0]).toMatchObject({ page: 1, text: 'Genereret' });
    // 20 mm of margin and 8 px of body margin from the left; below the heading.
    expect(untagged[0]?.x).toBeCloseTo(20 * (72 / 25.4) + 6, 0);
    expect(untagged[0]?.y).toBeGreaterThan(80);
    expect(untagged[0]?.y).toBeLessThan(150);
  });

  test('text that is aria-hidden is told too, margin boxes are not', () => {
    expect(finishPdf(torture, options).untagged.map(({ page, text }) => `${page} ${text}`)).toEqual([
      '5 Skjult pynt for skærmlæsere',
    ]);
    expect(finishPdf(poster, options).untagged).toEqual([]);
  });
});

test('what the page marks is said in tags, with its text in paragraphs', async () => {
  await expectReviewed(tagTree(finishPdf(contents, options).bytes), '../fixtures/pdf/contents.tags.txt');
});

describe('bookmarks', () => {
  const titles = (bytes: Uint8Array): string[] => inspectPdf(bytes).outline.map(({ title }) => title);

  test('say a heading once that Chromium has twice', () => {
    expect(titles(turned)).toContain('1 1 AfsnitAfsnit');
    const finished = titles(finishPdf(turned, options).bytes);
    expect(finished).toEqual(['Kapitel', ...Array(8).fill('1 Afsnit')]);
  });

  test('have the spaces that the page has', () => {
    const glued = { ...options, headings: ['1 A long heading of two lines', 'Second over skrift'] };
    expect(titles(finishPdf(contents, glued).bytes)).toEqual([
      '1 A long heading of two lines',
      'Second over skrift',
      'Ord på en ny side',
    ]);
  });
});
