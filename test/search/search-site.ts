import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SearchedEdition, searchFiles } from '../../src/search/search-files.ts';
import { loadTemplate } from '../../src/template/template.ts';
import { TemplateFiles } from '../../src/workspace/lookup.ts';
import { sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** A strict policy: nothing inline, nothing evaluated, nothing fetched. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none'";

const page = (root: string, partial: string): string => `<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{{t "search"}}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${root}shared/tokens.css">
<link rel="stylesheet" href="${root}shared/page.css">
<link rel="stylesheet" href="${root}shared/search.css">
</head>
<body><main><h1>{{t "search"}}</h1>{{> ${partial}}}</main></body>
</html>
`;

/** A site of a search page, of a page with a field that leads to it, and of what they need, in a temporary folder. */
export async function searchSite(editions: readonly SearchedEdition[]): Promise<TemporaryWorkspace> {
  const site = new TemporaryWorkspace({
    'templates/search-page/html.hbs': page('../', 'search'),
    'templates/other-page/html.hbs': page('../../', 'search-field'),
    'shared/tokens.css': readFileSync(path.join(projectRoot, 'assets/tokens.css')),
    'shared/search.css': readFileSync(path.join(projectRoot, 'assets/search.css')),
    'shared/page.css': `:root { color-scheme: light dark }
body { background: var(--paper); color: var(--ink); font-family: var(--sans) }
a { color: var(--accent) }
`,
  });
  const { files, view } = await searchFiles(editions);
  for (const { path: file, text } of files) site.write(file, text);
  const language = editions[0]?.language ?? 'da';
  const templates = new TemplateFiles(sourcesIn(site.root));
  const fill = (name: string, search: object): string => {
    const template = loadTemplate(name, 'html', language, templates);
    const filled = template.value?.render({ language, search });
    if (!filled?.value) throw new Error(JSON.stringify([template.problems, filled?.problems]));
    return filled.value;
  };
  site.write('search/index.html', fill('search-page', { root: '../', ...view }));
  site.write('guide/1.7/index.html', fill('other-page', { root: '../../', in: 'guide/1.7' }));
  return site;
}
