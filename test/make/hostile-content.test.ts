import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { build } from '../../src/index.ts';
import { useOwnCache } from '../drawing/own-cache.ts';
import { withoutFindings } from '../support/findings.ts';
import { listenOnThisMachine, REACHING, reaching } from '../support/reaching.ts';
import { runningBrowser } from '../support/running-browser.ts';
import { badges, quickCard, TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

useOwnCache();
const listener = listenOnThisMachine();

/** A picture that asks for addresses in each way that a drawing can. */
const drawing = (hostile: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${hostile}<rect width="9" height="9"/></svg>`;

const diagram = (
  to: string,
) => `%%{init: {"securityLevel": "loose", "htmlLabels": true, "themeCSS": "@import '${to}/theme'; * { background: url(${to}/theme) }"}}%%
flowchart TD
  accTitle: A
  accDescr: A leads to B
  A["<img src='${to}/label'>"] --> B
  A --> C["<iframe src='${to}/frame'></iframe>"]
  click A href "${to}/click"`;

/** Refused, so that nothing would be made: a table without a head, and pictures that are no file of the workspace. */
const isRefused = (kind: string) => ['table', 'handler', 'img'].includes(kind);

const chapter = (to: string, hostile: string) => `# A

${hostile}

![b](tegning.svg)

${to.startsWith('http:') ? `![a](${to}/markdown.png) <img alt="c" src="${to}/raw.png" srcset="${to}/raw-2.png 2x">` : ''}

{{word}}

\`\`\`mermaid
${diagram(to)}
\`\`\`
`;

/** Documents in which all that content can be asks for an address: chapters, variables, a data set, own words, pictures and diagrams. */
function workspaceThatAsks(to: string): TemporaryWorkspace {
  const all = reaching(to).replaceAll('\n', ' ');
  const written = Object.entries(REACHING)
    .map(([kind, make]) => (isRefused(kind) ? '' : make(`${to}/${kind}`)))
    .join('\n\n');
  const variables = `variables:\n  word: ${JSON.stringify(all)}\n`;
  const text = chapter(to, written);
  const files = badges([`anna,Anna <img src=${to}/row>,A`], variables);
  return new TemporaryWorkspace({
    ...files,
    'content/badge/document.yml': (files['content/badge/document.yml'] ?? '').replace(
      'formats: [pdf]',
      'formats: [html, pdf]',
    ),
    // What is too long for the sheet is cut off here, and not told.
    'templates/badge/page.hbs': (files['templates/badge/page.hbs'] ?? '').replace(
      / data-must-fit data-contrast="7"/,
      '',
    ),
    'content/badge/badge.md': text,
    'content/badge/tegning.svg': drawing(all),
    'content/badge/own/anna.yml': `motto: <img src=${to}/own>\nlogo: { file: logo.svg, alt: Logo }\n`,
    // Placed as a picture, which a browser shows only where it is well-formed.
    'content/badge/own/logo.svg': drawing(
      `<image href="${to}/logo.png" width="9" height="9"/><style>@import '${to}/logo.css'; rect { fill: url(${to}/logo.svg#a) }</style>`,
    ),
    'content/guide/document.yml': `title: ${JSON.stringify(`G <img src=${to}/title>`)}
version: "1.0"
date: 2026-11-24
status: draft
template: guide
file: g
chapters: [a.md]
${variables}`,
    'content/guide/a.md': text,
    'content/guide/tegning.svg': drawing(all),
  });
}

test.each(['http', 'file'])(
  'no content leads a page to this machine or its files (%s:), made or looked at',
  async (how) => {
    using elsewhere = new TemporaryFolder(
      Object.fromEntries(Object.keys(REACHING).map((kind) => [kind, 'A'])),
    );
    const to = how === 'http' ? listener.origin : pathToFileURL(elsewhere.root).href;
    using workspace = workspaceThatAsks(to);
    const guide = await build({ cwd: workspace.root, documents: ['guide'] });
    const badge = await build({
      cwd: workspace.root,
      documents: ['badge'],
      formats: ['html', 'pdf', 'png', 'svg'],
    });
    const made = [guide, badge].flatMap(({ artifacts }) => artifacts.map(({ path }) => path));
    const extensions = made.map((file) => path.extname(file)).sort();
    expect(extensions).toEqual(['.html', '.html', '.pdf', '.pdf', '.png', '.svg']);
    const browser = await runningBrowser();
    const asked: string[] = [];
    for (const file of made.filter((name) => /\.(html|svg)$/.test(name))) {
      const page = await browser.newPage();
      const address = pathToFileURL(workspace.path(`out/${file}`)).href;
      page.on('request', (request) => {
        if (request.url() !== address && !request.url().startsWith('data:')) asked.push(request.url());
      });
      await page.goto(address);
      await page.close();
    }
    await browser.close();
    expect(asked).toEqual([]);
    expect(listener.connections).toBe(0);
  },
);

test('a diagram gets no picture from an address', async () => {
  for (const to of [listener.origin, pathToFileURL(import.meta.dirname).href]) {
    using workspace = new TemporaryWorkspace({
      ...quickCard,
      'content/card/card.md': `# A\n\n\`\`\`mermaid\nflowchart TD\n  accTitle: A\n  A@{ img: "${to}/a.png", h: 60 }\n\`\`\`\n`,
    });
    const { diagnostics } = await build({ cwd: workspace.root, formats: ['html'] });
    expect(withoutFindings(diagnostics).map(({ rule }) => rule)).toEqual(['diagram-syntax']);
  }
  expect(listener.connections).toBe(0);
});
