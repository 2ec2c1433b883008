import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PrintBrowser, startBrowser } from '../../src/browser/browser.ts';
import type { FinishOptions } from '../../src/pdf/finish/pass.ts';
import { finishPdf } from '../../src/pdf/finish.ts';
import { inspectPdf } from '../../src/pdf/inspect.ts';
import { pdfToSvg } from '../../src/pdf-to-svg/pdf-to-svg.ts';
import { UnsupportedPainting } from '../../src/pdf-to-svg/unsupported-painting.ts';
import { printPage } from '../../src/print/print.ts';
import { drawPicture } from '../pdf/pictures.ts';
import { PLEX } from '../pdf/plex.ts';
import { difference, renderPdf, renderSvg } from '../pdf/rendered.ts';
import { klDocs } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

const options: FinishOptions = {
  title: 'Prøve <æøå> & “mere”',
  language: 'da',
  date: new Date('2026-11-24'),
};

let browser: PrintBrowser;
let page: Page;
let jpeg: string;
let png: string;

beforeAll(async () => {
  browser = await startBrowser({ inform: () => {} });
  page = await browser.openPage();
  jpeg = await drawPicture(page, 'image/jpeg', 120, 80);
  png = await drawPicture(page, 'image/png', 120, 80);
});
afterAll(() => browser.close());

async function print(body: string, style = ''): Promise<Uint8Array> {
  const head = `<meta charset="utf-8"><title>Prøve</title><style>${PLEX} @page { size: A5; margin: 0 } body { margin: 5mm; font: 16px Plex } div { height: 50px; margin: 8px 0 } ${style}</style>`;
  const html = `<!doctype html><html lang="da"><head>${head}</head><body>${body}</body></html>`;
  return finishPdf((await printPage(page, html)).bytes, options).bytes;
}

/** How much the SVG differs from the PDF: see `difference`. */
async function compared(pdf: Uint8Array, svg = pdfToSvg(pdf)): Promise<{ mean: number; far: number }> {
  const reference = await renderPdf(pdf);
  const size = inspectPdf(pdf).pageSizes[0] ?? { width: 0, height: 0 };
  return difference(reference, await renderSvg(page, svg, reference, size));
}

/** The two renderers draw the edges of shapes and letters each in its own way. */
async function expectSamePicture(pdf: Uint8Array): Promise<void> {
  const { mean, far } = await compared(pdf);
  expect(mean).toBeLessThan(1.5);
  expect(far).toBeLessThan(0.008);
}

const GRADIENTS = `
<div style="background: linear-gradient(90deg, red, blue)"></div>
<div style="background: linear-gradient(30deg, red, yellow 30%, blue)"></div>
<div style="background: radial-gradient(circle at 30% 30%, red, yellow, blue)"></div>
<div style="background: linear-gradient(90deg, rgba(255, 0, 0, 0.2), blue)"></div>
<div style="background: radial-gradient(circle, rgba(255, 0, 0, 0.9), rgba(0, 0, 255, 0.1))"></div>
<div style="background: repeating-linear-gradient(45deg, #06c 0 10px, #fc0 10px 20px)"></div>
<p style="font-size: 30px; background: linear-gradient(90deg, red, blue); background-clip: text; color: transparent">Farvet tekst</p>`;

const SHAPES = `
<div style="opacity: 0.5; background: #06c; border-radius: 20px; overflow: hidden"><p style="background: #fc0; width: 400px">Gennemsigtig</p></div>
<div style="border: 3px dashed #060"></div>
<div style="border: 5px double #060; outline: 2px dotted #c06; outline-offset: 3px"></div>
<div style="clip-path: circle(25px at 50% 50%); background: #093"></div>
<div style="background: #fc0; transform: scale(0.9, 0.7); border: 4px solid #333; border-radius: 30px 0"></div>
<div style="mix-blend-mode: multiply; background: #0cf; width: 100px; margin-top: -40px; border-radius: 10px; overflow: hidden"></div>
<div style="box-shadow: 0 2px 8px rgba(0, 0, 0, 0.5)"></div>
<div style="background: #06c; mask: linear-gradient(90deg, #000, transparent)"></div>
<svg width="300" height="120" role="img" aria-label="Tegning"><mask id="m"><circle cx="250" cy="30" r="25" fill="#888"/></mask>
<path d="M5 5 L90 45 L10 40 L80 5 z" fill="#0a0" fill-rule="evenodd" stroke="#000" stroke-width="3" stroke-linejoin="round" stroke-dasharray="6 3" opacity=".7"/>
<line x1="100" y1="20" x2="190" y2="20" stroke="red" stroke-opacity=".4" stroke-width="8" stroke-linecap="round"/>
<rect x="210" width="80" height="60" fill="#c00" mask="url(#m)"/>
<path d="M10 70h60v40h-20v-50" fill="none" stroke="#090" stroke-width="5" transform="scale(3 1)"/></svg>`;

const WORDS = `<h1>Overskrift i kunstig fed</h1><p>Først <b>dette</b>, siden <i>det</i> – æøå ÆØÅ “citat”.</p>
<p style="transform: rotate(-12deg); color: #a00; width: 200px">Drejet tekst</p>
<p style="letter-spacing: 0.2em; opacity: 0.6">Spærret</p><p style="-webkit-text-stroke: 1px red">Streg om</p>
<ul><li>Et punkt</li><li>Endnu et</li></ul><ol><li>Nummer et</li></ol>`;

const pictures = (): string => `
<img alt="Et foto" src="${jpeg}" style="width: 200px"><img alt="Et mærke" src="${png}" style="width: 200px; background: #fc0">
<img alt="" src="${jpeg}" style="width: 100px; transform: rotate(20deg); opacity: 0.5">
<div style='background: url("${png}") 0 0 / 60px; height: 100px'></div>`;

describe('the SVG of a page shows what the PDF shows', () => {
  test('gradients', async () => expectSamePicture(await print(GRADIENTS)));
  test('shapes, lines, clips, masks and opacity', async () => expectSamePicture(await print(SHAPES)));
  test('pictures', async () => expectSamePicture(await print(pictures())));
  test('words', async () => expectSamePicture(await print(WORDS)));

  test('and a page for the print shop with its marks', async () => {
    const style =
      '@page { size: 168mm 230mm; margin: 7mm } body { margin: 0; background: #fc0; height: 216mm }';
    const raw = await print(WORDS, style);
    const pdf = finishPdf(raw, { ...options, printShop: { bleed: 3, slug: 7 } }).bytes;
    await expectSamePicture(pdf);
    expect(pdfToSvg(pdf)).toContain('width="168mm" height="230mm"');
  });

  test('and what is left out is noticed', async () => {
    const pdf = await print(SHAPES);
    const svg = pdfToSvg(pdf);
    for (const without of [
      / mask="[^"]*"/g,
      / clip-path="[^"]*"/g,
      / opacity="[^"]*"/g,
      /<path [^>]*stroke=[^>]*>/g,
    ]) {
      expect(svg).toMatch(without);
      const { mean, far } = await compared(pdf, svg.replace(without, ''));
      expect(mean > 1.5 || far > 0.008).toBe(true);
    }
  });
});

describe('the SVG of a poster as it is shipped', () => {
  let pdf: Uint8Array;
  let svg: string;

  beforeAll(async () => {
    using out = new TemporaryWorkspace();
    const ran = await klDocs(['poster', '-m', 'Slagelse', '--out', out.path('out')]);
    expect(ran.code).toBe(0);
    pdf = readFileSync(out.path('out/poster/1.0/plakat-slagelse-a4.pdf'));
    svg = pdfToSvg(pdf);
  });

  test('is nearly the same picture', () => expectSamePicture(pdf));

  test('has the size of the sheet', () => {
    expect(svg).toContain('width="210mm" height="297mm" viewBox="0 0 210 297"');
  });

  test('says its title, language and text', () => {
    expect(svg).toContain('lang="da" xml:lang="da" role="img" aria-labelledby="title text"');
    expect(svg).toMatch(/<title id="title">[^<]*Slagelse Kommune<\/title>/);
    const heard = /<desc id="text">([^<]*)<\/desc>/.exec(svg)?.[1]?.split('\n') ?? [];
    expect(heard[0]).toBe('Husk Kontakt Læge-appen');
    expect(heard).toContain('Slagelse Kommune');
  });

  test('is well formed, needs no font, and each outline stands in it once', async () => {
    const found = await page.evaluate((source) => {
      const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
      const elements = [...parsed.querySelectorAll('*')];
      const used = elements.flatMap((element) =>
        [...element.attributes].flatMap(
          ({ name, value }) => (name === 'xlink:href' ? /^#(.+)/ : /^url\(#(.+)\)$/).exec(value)?.[1] ?? [],
        ),
      );
      return {
        names: [...new Set(elements.map((element) => element.localName))].sort(),
        ids: elements.filter((element) => element.id).map((element) => element.id),
        used: [...new Set(used)],
        outlines: [...parsed.querySelectorAll('defs > path')].map((path) => path.getAttribute('d')),
      };
    }, svg);
    expect(found.names).not.toContain('parsererror');
    expect(found.names).not.toContain('text');
    expect(found.names).toContain('use');
    expect(new Set(found.ids).size).toBe(found.ids.length);
    expect(found.used.length).toBeGreaterThan(40);
    expect(found.used.filter((id) => !found.ids.includes(id))).toEqual([]);
    expect(new Set(found.outlines).size).toBe(found.outlines.length);
  });

  test('is the same each time, with numbers of three decimals at most outside of matrices', () => {
    expect(pdfToSvg(pdf)).toBe(svg);
    const data = [...svg.matchAll(/ (?:d|x|y|width|height)="([^"]*)"/g)].map(([, value]) => value).join(' ');
    expect(data).not.toMatch(/\.\d{4}/);
    expect(data).not.toMatch(/NaN|Infinity|e-/);
    expect(svg.length).toBeLessThan(200_000);
  });
});

describe('the SVG of a page', () => {
  test('escapes what stands in its title', async () => {
    expect(pdfToSvg(await print(WORDS))).toContain(
      '<title id="title">Prøve &lt;æøå&gt; &amp; “mere”</title>',
    );
  });

  test('reads pictures by their alternative text, and blocks line by line', async () => {
    const svg = pdfToSvg(await print(WORDS + pictures()));
    expect(/<desc id="text">([^<]*)/.exec(svg)?.[1]?.split('\n')).toEqual([
      'Overskrift i kunstig fed',
      'Først dette, siden det – æøå ÆØÅ “citat”.',
      'Drejet tekst',
      'Spærret',
      'Streg om',
      'Et punkt',
      'Endnu et',
      '1. Nummer et',
      'Et foto',
      'Et mærke',
    ]);
  });

  test('is refused where something has no place in it', async () => {
    const pdf = await print('<p>Kegle</p><div style="background: conic-gradient(red, blue)"></div>');
    expect(() => pdfToSvg(pdf)).toThrow(UnsupportedPainting);
    expect(() => pdfToSvg(pdf)).toThrow('neither linear nor radial');
  });
});
