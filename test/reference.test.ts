import { readFileSync } from 'node:fs';
import path from 'node:path';
import Handlebars from 'handlebars';
import { describe, expect, test } from 'vitest';
import { documentSchema, readDocument } from '../src/document/document.ts';
import { NO_CHAPTERS } from '../src/edition/open-edition.ts';
import { stringsOf } from '../src/language/index.ts';
import { frontMatterSchema } from '../src/markdown/front-matter.ts';
import { registerHelpers } from '../src/template/helpers.ts';
import { readLook } from '../src/template/look.ts';
import { documentView } from '../src/template/view.ts';
import { openWorkspace, sourcesIn, workspaceSchema } from '../src/workspace/workspace.ts';
import { projectRoot } from './support/cli.ts';
import { quickCard, TemporaryWorkspace } from './support/workspace.ts';

const page = readFileSync(path.join(projectRoot, 'docs/reference.md'), 'utf8');

/** What a section's table names in its first column. */
function named(section: string): string[] {
  const text = page.split(/^#{2,3} /m).find((part) => part.startsWith(`${section}\n`)) ?? '';
  const rows = [...text.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
  return rows.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)).sort();
}

describe('docs/reference.md names all', () => {
  test.each([
    ['kl-docs.yml', Object.keys(workspaceSchema.shape)],
    ['data', Object.keys(workspaceSchema.shape.data.unwrap().valueType.shape)],
    ['document.yml', Object.keys(documentSchema.shape)],
    ['Front matter of a chapter', Object.keys(frontMatterSchema.shape)],
  ])('that %s may say', (section, keys) => {
    expect(named(section)).toEqual(keys.toSorted());
  });

  test('helpers', () => {
    const environment = Handlebars.create();
    const usual = Object.keys(environment.helpers);
    registerHelpers(environment, stringsOf('en'), new Map());
    const own = Object.keys(environment.helpers).filter((name) => !usual.includes(name));
    const told = named('Helpers').flatMap((call) =>
      [...call.matchAll(/[{(](\w+) /g)].map(([, name = '']) => name),
    );
    expect(told.sort()).toEqual(own.sort());
  });

  test('what a template can name', async () => {
    using workspace = new TemporaryWorkspace(quickCard);
    const opened = openWorkspace(sourcesIn(workspace.root)).value;
    const document = opened && readDocument(opened, 'card').value;
    if (opened === null || document === null) throw new Error('expected a document');
    const artifact = { document, variant: null, sheet: null, format: 'html', path: 'index.html' } as const;
    const look = readLook(opened, document).value;
    const view = documentView(artifact, [], NO_CHAPTERS, {}, look, null, null);
    expect(named('What a template can name').filter((name) => name in view)).toEqual(
      Object.keys(view).sort(),
    );
  });
});
