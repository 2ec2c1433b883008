import { type Orientation, type Paper, type Sheet, sheetView } from '../../src/document/sheet.ts';
import { Diagnostics } from '../../src/report/diagnostic.ts';
import { TemplateFiles } from '../../src/template/lookup.ts';
import { loadTemplate } from '../../src/template/template.ts';
import { WorkspaceFiles } from '../../src/workspace/files.ts';
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
  return { design, paper, orientation, printShop, copies: 1 };
}

const diagnostics = new Diagnostics();
const template = loadTemplate(
  'poster',
  'page',
  'da',
  new TemplateFiles(new WorkspaceFiles(projectRoot)),
  diagnostics,
);

/** The poster's page for a name, with the chapter as it is shipped. */
export function posterPage(sheet: Sheet, name: string, own: OwnWords = NO_OWN_WORDS): string {
  const bodyHtml = `<p>Borgeren kan møde sin læge på video.</p>
<ol>
<li>Aftal tiden med lægepraksis først.</li>
<li>Log ind med medarbejderadgang og <strong>2-faktor</strong>, ikke privat MitID.</li>
<li>Gå i det virtuelle venteværelse med borgeren.</li>
</ol>
<p>Akut? Ring til lægen først. Start så video.</p>`;
  const html = template?.render({
    language: 'da',
    document: { version: '1.0', date: '2026-11-24', draft: true },
    chapters: [{ id: 'husk', title: own.headline ?? 'Husk Kontakt Læge-appen', bodyHtml }],
    municipality: { official_name: name },
    sheet: sheetView(sheet),
    own,
  });
  if (!html) throw new Error(`The page could not be made: ${JSON.stringify(diagnostics)}`);
  return html;
}
