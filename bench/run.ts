// Measures the whole program against what it cannot beat, in the same run: npm run bench [runs]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pageRenderer, readSource } from '../src/build/pages.ts';
import { planSelection } from '../src/build/select.ts';
import { findBrowser } from '../src/pdf/browser/find.ts';
import { Diagnostics } from '../src/report/diagnostic.ts';
import { TemplateFiles } from '../src/template/lookup.ts';
import { ownPackageRoot } from '../src/workspace/own-package.ts';
import { openWorkspace } from '../src/workspace/workspace.ts';
import { compare } from './time.ts';

const runs = Number(process.argv[2] ?? 7);
const root = ownPackageRoot();
const scratch = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-bench-'));
const node = process.execPath;
const program = path.join(root, 'bin/kl-docs.js');

try {
  const browser = await findBrowser(undefined, () => console.log('Unpacking the browser'));
  if (browser.kind === 'endpoint') throw new Error('needs a browser that can be started');
  const page = path.join(scratch, 'guide.html');
  writeFileSync(page, await printPageOf('guide'));
  const empty = path.join(scratch, 'empty.mjs');
  writeFileSync(empty, '');

  compare(
    { name: 'kl-docs --help', command: [node, program, '--help'] },
    { name: 'an empty script', command: [node, empty] },
    runs,
  );
  compare(
    {
      name: 'kl-docs build guide',
      command: [node, program, 'build', 'guide', '--out', path.join(scratch, 'out')],
    },
    {
      name: 'bare print of the ready page',
      command: [
        node,
        path.join(root, 'bench/bare-print.ts'),
        browser.executablePath,
        page,
        path.join(scratch, 'bare.pdf'),
      ],
      env: browser.env,
    },
    runs,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** The page that kl-docs prints for a document, as HTML. */
async function printPageOf(id: string): Promise<string> {
  const diagnostics = new Diagnostics();
  const workspace = await openWorkspace(root, diagnostics);
  const [plan] =
    workspace === null ? [] : planSelection(workspace, { documents: [id], formats: ['pdf'] }, diagnostics);
  const source =
    workspace && plan && readSource(workspace, plan, new TemplateFiles(workspace.files), diagnostics);
  const [variant] = plan?.variants ?? [];
  const rendered = source && variant && pageRenderer(workspace, source, diagnostics)(variant, 'pdf');
  if (!rendered) throw new Error(JSON.stringify(diagnostics.list, null, 2));
  return rendered.html;
}
