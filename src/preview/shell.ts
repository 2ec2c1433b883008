import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MessageLanguage } from '../report/words/said.ts';
import { ownPackageRoot } from '../workspace/own-package.ts';
import type { ShellData } from './told.ts';

/** The page around what is looked at. What it knows of the workspace stands in it as JSON. */
export function shell(data: ShellData, language: MessageLanguage): string {
  const style = readFileSync(path.join(ownPackageRoot(), 'templates/preview/preview.css'), 'utf8');
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'">
<title>${data.words.title}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<script type="application/json" id="data">${json}</script>
<script src="/workbench.js"></script>
</body>
</html>
`;
}
