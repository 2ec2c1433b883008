import { copyFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { inlineStyles } from '../../src/template/stylesheet.ts';
import { TemplateFiles } from '../../src/workspace/lookup.ts';
import { sourcesIn } from '../../src/workspace/workspace.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryFolder, TemporaryWorkspace } from '../support/workspace.ts';

/** A style sheet of a workspace with something put in, and what is said of it. */
function inlined(workspace: TemporaryWorkspace, css: string) {
  workspace.write('assets/a.css', css);
  const { value, problems } = inlineStyles('a.css', ['assets'], new TemplateFiles(sourcesIn(workspace.root)));
  return { css: value, told: problems.map(({ rule, place }) => `${place?.file}:${place?.line} ${rule}`) };
}

test('a font of a package gets into the style sheet', () => {
  using workspace = new TemporaryWorkspace();
  const font = 'npm:@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2';
  const { css, told } = inlined(workspace, `@font-face { src: url("${font}"); }`);
  expect(told).toEqual([]);
  expect(css).toMatch(/^@font-face { src: url\("data:font\/woff2;base64,d09GMg/);
});

test('no other file of the machine does, however it is named', () => {
  using workspace = new TemporaryWorkspace();
  using elsewhere = new TemporaryFolder();
  elsewhere.write('secret.woff2', 'secret');
  const secret = elsewhere.path('secret.woff2');
  copyFileSync(secret, workspace.path('beside.woff2'));
  const fromTemplates = path.relative(path.join(projectRoot, 'src/template'), secret);
  const named = [
    secret,
    `file://${secret}`,
    `npm:${secret}`,
    `npm:file://${secret}`,
    `npm:${fromTemplates}`,
    `npm:./${fromTemplates}`,
    `npm:@fontsource/${path.relative(path.join(projectRoot, 'node_modules/@fontsource'), secret)}`,
    `npm:../../package.json`,
    path.relative(workspace.path('assets'), secret),
    `..%2f${path.relative(workspace.root, secret)}`,
    'http://127.0.0.1/secret.woff2',
  ];
  for (const name of named) {
    const css = `@font-face { src: url("${name}"); }`;
    expect(inlined(workspace, css)).toEqual({ css, told: ['assets/a.css:1 missing-file'] });
  }
  expect(inlined(workspace, '@font-face { src: url("../beside.woff2"); }').css).toContain('c2VjcmV0');
});
