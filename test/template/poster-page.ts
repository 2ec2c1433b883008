import { readFileSync } from 'node:fs';
import { type Orientation, type Paper, type Sheet, sheetView } from '../../src/document/sheet.ts';
import { parseChapter, renderDocument } from '../../src/markdown/index.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { loadTemplate } from '../../src/template/template.ts';
import { TemplateFiles } from '../../src/workspace/lookup.ts';
import { sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';

export const DESIGNS = ['uniform', 'light', 'words'] as const;

const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="100"><rect width="300" height="100" fill="#063"/></svg>';
export const OWN_WORDS = {
  headline: null,
  support: 'Når borgeren har brug for det',
  qr: 'https://www.kommune.example/kontakt-laege',
  qrText: 'Se, hvordan du gør',
  logo: { src: `data:image/svg+xml;base64,${Buffer.from(LOGO).toString('base64')}`, alt: 'Kommunens logo' },
} as const;
type OwnWords = { readonly [Field in keyof typeof OWN_WORDS]: (typeof OWN_WORDS)[Field] | string | null };
export const NO_OWN_WORDS: OwnWords = { headline: null, support: null, qr: null, qrText: null, logo: null };

export function sheetOf({
  design,
  paper,
  orientation,
  printShop = false,
}: {
  design: string;
  paper: Paper;
  orientation: Orientation;
  printShop?: boolean;
}): Sheet {
  return { design, paper, orientation, printShop, nup: 1 };
}

const diagnostics = new Diagnostics();
const template = diagnostics.take(
  loadTemplate('poster', 'page', 'da', new TemplateFiles(sourcesIn(projectRoot))),
);

/** The official names of all 98. */
export const MUNICIPALITIES = readFileSync(`${projectRoot}/content/data/municipalities.csv`, 'utf8')
  .split('\n')
  .flatMap((line) => /^\d{4},[^,]+,([^,]+),/.exec(line)?.[1] ?? []);

/** The chapter as it is shipped, as the build renders it. */
export const SHIPPED = shippedChapter();

function shippedChapter(): { id: string; title: string; bodyHtml: string } {
  const text = readFileSync(`${projectRoot}/content/poster/poster.md`, 'utf8');
  const parsed = diagnostics.take(parseChapter({ file: 'poster.md', text }));
  if (parsed === null) throw new Error('The poster has no chapter');
  const options = { language: 'da', format: 'pdf', variables: {}, numbered: false } as const;
  const nothing = () => ({ value: null, problems: [] });
  const linkedFile = () => ({ kind: 'missing', nearest: null }) as const;
  const files = { picture: nothing, attach: () => null, linkedFile };
  const [chapter] = diagnostics.take(renderDocument([parsed], { ...options, ...files })).chapters;
  if (chapter === undefined) throw new Error('The chapter could not be rendered');
  return chapter;
}

/** The poster's page for a name, with the shipped chapter. */
export function posterPage(sheet: Sheet, name: string, own: OwnWords = NO_OWN_WORDS): string {
  const filled = template?.render({
    language: 'da',
    document: { version: '1.0', date: '2026-11-24', draft: true },
    chapters: [{ ...SHIPPED, title: own.headline ?? SHIPPED.title }],
    sender: name,
    look: { cover: null, logo: null, css: null, themeColour: null },
    sheet: sheetView(sheet),
    own,
  });
  const html = filled && diagnostics.take(filled);
  if (!html) throw new Error(`The page could not be made: ${JSON.stringify(diagnostics.list)}`);
  return html;
}
