import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type SearchedEdition, searchFiles } from '../../src/search/search-files.ts';
import { loadTemplate } from '../../src/template/template.ts';
import { TemplateFiles } from '../../src/workspace/lookup.ts';
import { sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryWorkspace } from '../support/workspace.ts';

/** The policy of the site: nothing inline, nothing evaluated, nothing fetched. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/** A site of a search page and what it needs, in a temporary folder. */
export async function searchSite(editions: readonly SearchedEdition[]): Promise<TemporaryWorkspace> {
  const site = new TemporaryWorkspace({
    'templates/search-test/html.hbs': `<!doctype html>
<html lang="{{language}}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{t "search"}}</title>
<link rel="stylesheet" href="../shared/tokens.css">
<link rel="stylesheet" href="../shared/search.css">
</head>
<body><main><h1>{{t "search"}}</h1>{{> search}}</main></body>
</html>
`,
    'shared/tokens.css': readFileSync(path.join(projectRoot, 'assets/tokens.css')),
    'shared/search.css': readFileSync(path.join(projectRoot, 'assets/search.css')),
  });
  const { files, view } = await searchFiles(editions);
  for (const { path: file, text } of files) site.write(file, text);
  const language = editions[0]?.language ?? 'da';
  const template = loadTemplate('search-test', 'html', language, new TemplateFiles(sourcesIn(site.root)));
  const page = template.value?.render({ language, search: { root: '../', ...view } });
  if (!page?.value) throw new Error(JSON.stringify([template.problems, page?.problems]));
  site.write('search/index.html', page.value);
  return site;
}
