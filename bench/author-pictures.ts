// Takes the pictures of content/forfatterguide anew, of the program as it is: npm run build && node bench/author-pictures.ts
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Document, HeadingLevel, Packer, Paragraph, TextRun } from 'docx';
import puppeteer, { type Page } from 'puppeteer';
import { findBrowser } from '../src/browser/find.ts';
import { projectRoot } from '../test/support/cli.ts';
import { RunningPreview } from '../test/support/preview.ts';
import { TemporaryFolder } from '../test/support/workspace.ts';

const pictures = path.join(projectRoot, 'content/forfatterguide/billeder');
const program = path.join(projectRoot, 'bin/kl-docs.js');
const DANISH = { LC_ALL: 'da_DK.UTF-8' };
const run = promisify(execFile);

const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 150" font-family="IBM Plex Sans" font-size="22" text-anchor="middle">
<g fill="#e6f0fa" stroke="#1f5f99" stroke-width="2"><rect x="10" y="35" width="160" height="80" rx="12"/><rect x="240" y="35" width="160" height="80" rx="12"/><rect x="470" y="35" width="160" height="80" rx="12"/></g>
<g stroke="#1f5f99" stroke-width="3" fill="none"><path d="M170 75h62m-10-8 10 8-10 8M400 75h62m-10-8 10 8-10 8"/></g>
<g fill="#1a1a1a"><text x="90" y="82">Hjem</text><text x="320" y="82">Opkald</text><text x="550" y="82">Klinik</text></g></svg>`;

const WRITTEN = `# Videoopkald

## Før du ringer {#foer}

1. Find telefonen.
2. Sig, hvem du er.

:::tip[Godt at vide]
Borgeren skal være med i samtalen.
:::

| Rolle | Opgave |
|---|---|
| Medarbejder | Ringer op |
| Læge | Svarer |

## Ruten {#ruten}

:::figure[Ruten fra hjem til klinik]{#fig-rute}
![Tre trin: hjem, opkald og klinik. Pile går fra venstre mod højre.](rute.svg)
:::

## Hjælp {#hjaelp}

:::open[Hvad er telefonnummeret til support?]{#support since="2026-11-28" ask="IT-afdelingen"}
Nummeret står ikke i aftalen.
:::
`;

using office = new TemporaryFolder();
const own = { ...process.env, ...DANISH };
/** What a command tells, as somebody sees it who types it; a command that finds problems too. */
async function typed(args: readonly string[], cwd: string): Promise<string> {
  const told = await run(process.execPath, [program, ...args], { cwd, env: own }).catch((error: unknown) => {
    if (error instanceof Error && 'stdout' in error && 'stderr' in error) return error;
    throw error;
  });
  const { stdout, stderr } = told as { stdout: string; stderr: string };
  return `> npx kl-docs ${args.join(' ')}\n${stderr}${stdout}`;
}

const found = await findBrowser(undefined, () => {});
if (found.kind === 'endpoint') throw new Error('needs a browser that can be started');
const browser = await puppeteer.launch({
  executablePath: found.executablePath,
  headless: 'shell',
  env: { ...process.env, ...found.env },
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  defaultViewport: { width: 1240, height: 760, deviceScaleFactor: 1.25 },
});
const page = await browser.newPage();

const shot = (name: string, what: Pick<Page, 'screenshot'> = page): Promise<unknown> =>
  what.screenshot({ path: path.join(pictures, `${name}.png`) as `${string}.png` });

const font = readFileSync(
  path.join(projectRoot, 'node_modules/@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff2'),
).toString('base64');
/** A terminal with what was typed in it and told. */
async function shotOfTerminal(name: string, text: string): Promise<void> {
  const escaped = text.trimEnd().replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));
  await page.setContent(
    `<style>@font-face{font-family:Mono;src:url(data:font/woff2;base64,${font})}body{margin:0;background:#fff}
    pre{font:17px/1.45 Mono;margin:0;padding:20px 24px;width:1040px;box-sizing:border-box;white-space:pre-wrap;background:#12202f;color:#e9f0f7;border-radius:10px}</style><pre>${escaped}</pre>`,
  );
  await page.evaluate(() => document.fonts.ready);
  const box = await page.$('pre');
  if (box !== null) await shot(name, box as unknown as Page);
}

/** The part of a page from one heading to the next. */
async function shotOfSection(name: string, file: string, id: string): Promise<void> {
  await page.goto(pathToFileURL(file).href);
  const clip = await page.evaluate((wanted) => {
    const heading = document.getElementById(wanted);
    const headings = [...document.querySelectorAll('h1, h2, footer, nav')];
    const next = headings.find(
      (one) => heading && heading.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const { left = 0, top = 0 } = heading?.getBoundingClientRect() ?? {};
    const bottom = next?.getBoundingClientRect().top ?? document.body.getBoundingClientRect().bottom;
    return {
      x: left + scrollX - 16,
      y: top + scrollY - 16,
      width: 900,
      height: bottom - top - 8,
    };
  }, id);
  await page.screenshot({ path: path.join(pictures, `${name}.png`) as `${string}.png`, clip });
}

mkdirSync(pictures, { recursive: true });
const begin = ['init', '--language', 'da', '--office', 'Eksempelkontoret', '--about', 'videoopkald', '--yes'];
await shotOfTerminal('01-init', await typed(begin, office.root));

const chapter = office.path('content/guide/02-saadan-goer-du.md');
{
  await using preview = new RunningPreview(office.root, ['guide'], DANISH);
  await page.goto(await preview.address, { waitUntil: 'networkidle0' }).catch(() => {});
  await shown(() => document.querySelectorAll('.sheet, [data-page], object, img').length > 0);
  await shot('02-preview');
  const text = readFileSync(chapter, 'utf8');
  writeFileSync(chapter, `${text}\nEn  sætning ... med småting.\n\n![Et skærmbillede](mangler.png)\n`);
  await shown(() => document.body.innerText.includes('mangler.png'));
  await shot('03-fejl');
  writeFileSync(chapter, text);
}
/** Waits for something that the preview shows, and for its drawing. */
async function shown(what: () => boolean): Promise<void> {
  await page.waitForFunction(what, { timeout: 60_000 });
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

using card = new TemporaryFolder({
  'kl-docs.yml': 'title: Kort\nlanguage: da\n',
  'content/kort/document.yml':
    'title: Videoopkald\nversion: "1.0"\ndate: 2026-11-28\nstatus: draft\ntemplate: guide\nfile: kort\nchapters: [kort.md]\n',
  'content/kort/kort.md': WRITTEN,
  'content/kort/rute.svg': DRAWING,
});
await typed(['build', '--format', 'html'], card.root);
const built = card.path('out/kort/1.0/index.html');
await shotOfSection('04-skriv', built, 'foer');
await shotOfSection('05-billede', built, 'ruten');
await shotOfSection('08-aabent', built, 'hjaelp');

const word = new Document({
  sections: [
    {
      children: [
        new Paragraph({ text: 'Vejledning', heading: HeadingLevel.TITLE }),
        new Paragraph({ text: 'Før du begynder', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({
          children: [
            new TextRun('Læs aftalen '),
            new TextRun({ text: 'først', bold: true }),
            new TextRun('.'),
          ],
        }),
        new Paragraph({ text: 'Sådan gør du', heading: HeadingLevel.HEADING_1 }),
        new Paragraph({ text: 'Tænd telefonen.', bullet: { level: 0 } }),
        new Paragraph({ text: 'Ring op.', bullet: { level: 0 } }),
      ],
    },
  ],
});
writeFileSync(card.path('vejledning.docx'), await Packer.toBuffer(word));
await shotOfTerminal('06-word', await typed(['import', 'vejledning.docx'], card.root));

card.write(
  'content/kort/kort.md',
  WRITTEN.replace('Find telefonen.', 'Find  telefonnen, og læs "aftalen" her: [her](#foer).'),
);
await shotOfTerminal('07-check', await typed(['check', 'kort'], card.root));

const out = office.path('posters');
await typed(['poster', '--municipality', 'Slagelse', '--format', 'html', '--out', out], projectRoot);
const manifest = JSON.parse(readFileSync(path.join(out, 'manifest.json'), 'utf8'));
await page.goto(pathToFileURL(path.join(out, manifest.artifacts[0].path)).href);
await page.setViewport({ width: 794, height: 1123, deviceScaleFactor: 1 });
await shot('09-plakat');
await page.setViewport({ width: 1240, height: 760, deviceScaleFactor: 1.25 });

using editions = new TemporaryFolder({
  '1.7/vejledning.md':
    '# Videoopkald\n\n## Før du ringer\n\nFind telefonen, og sig, hvem du er. Ring efter kl. 10.00.\n\n## Under opkaldet\n\nLæg telefonen på bordet.\n',
  '1.8/vejledning.md':
    '# Videoopkald\n\n## Før du ringer\n\nFind telefonen, og fortæl, hvem du er. Ring efter kl. 9.00.\n\n## Under opkaldet\n\nLæg telefonen på bordet.\n\nSpørg, om borgeren kan høre lægen.\n',
});
await typed(['diff', '1.7', '1.8', '--format', 'html', '--out', 'out'], editions.root);
const [compared] = readdirSync(editions.root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /^out.*index\.html$/.test(file) && file.includes('diff'),
);
await page.goto(pathToFileURL(editions.path(compared ?? '')).href);
await page.setViewport({ width: 860, height: 1050, deviceScaleFactor: 1.25 });
await shot('10-forskel');
await browser.close();
