import { readdirSync, statSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type FillingInputs, fillingInputs, fillingKey } from '../../src/check/filled-templates.ts';
import type { Document } from '../../src/document/document.ts';
import { nameOf } from '../../src/memory/memory.ts';
import { programId } from '../../src/workspace/own-package.ts';
import { useOwnCache } from '../drawing/own-cache.ts';
import { testEachInput } from '../support/inputs.ts';
import { cardDocument, cardWorkspace, check, told } from './checking.ts';

const CARD = 'content/card/card.md';
const TEMPLATE = 'templates/card/page.hbs';
const page = (body: string): string => `<!doctype html>\n<html><body>${body}</body></html>\n`;

const own = useOwnCache();
const folder = own.path('cache/kl-docs/templates');
/** What is kept of fillings. Each that is written is a new file. */
const kept = (): number[] => readdirSync(folder).map((name) => statSync(`${folder}/${name}`).ino);

test('an edited chapter does not fill in the templates again, an edited template does', async () => {
  using workspace = cardWorkspace({ [CARD]: '# Kort\n\nTekst.\n', [TEMPLATE]: page('{{document.title}}') });
  const found = async () => told((await check(workspace.root, { cache: true })).diagnostics);
  expect(await found()).toEqual([]);
  const before = kept();
  expect(before).not.toEqual([]);

  workspace.write(CARD, '# Kort\n\nEn anden tekst.\n');
  expect(await found()).toEqual([]);
  expect(kept()).toEqual(before);

  workspace.write(TEMPLATE, page('{{document.titel}}'));
  expect(await found()).toEqual([`${TEMPLATE}:2:15 unknown-name`]);
  expect(await found()).toEqual([`${TEMPLATE}:2:15 unknown-name`]);
  expect(kept()).toEqual(before);

  workspace.write(TEMPLATE, page('{{document.id}}'));
  expect(await found()).toEqual([]);
  expect(kept()).not.toEqual(before);
});

test('a part of a template that a chapter first uses is filled in', async () => {
  using workspace = cardWorkspace({
    [CARD]: '# Kort\n\nTekst.\n',
    [TEMPLATE]: page('{{#each chapters}}{{#if lang}}{{nothing}}{{/if}}{{/each}}'),
  });
  const found = async () => told((await check(workspace.root)).diagnostics);
  expect(await found()).toEqual([]);
  workspace.write(CARD, '---\nlang: en\n---\n\n# Card\n\nText.\n');
  expect(await found()).toEqual([`${TEMPLATE}:2:45 unknown-name`]);
});

test('another value of the description fills a template in again', async () => {
  using workspace = cardWorkspace({
    [TEMPLATE]: page('{{#if (eq document.status "released")}}{{nothing}}{{/if}}'),
  });
  const found = async () => told((await check(workspace.root)).diagnostics);
  expect(await found()).toEqual([]);
  const description = 'content/card/document.yml';
  workspace.write(description, cardDocument('', { draft: 'released' }));
  expect(await found()).toEqual([`${TEMPLATE}:2:54 unknown-name`]);
});

test('a part of a template that a second section first uses is filled in', async () => {
  using workspace = cardWorkspace({
    [CARD]: '# Kort\n\nTekst.\n\n## Et {#et}\n\nTekst.\n',
    [TEMPLATE]: page(
      '{{#each contents}}{{#each children}}{{#unless @last}}{{nothing}}{{/unless}}{{/each}}{{/each}}',
    ),
  });
  const found = async () => told((await check(workspace.root)).diagnostics);
  expect(await found()).toEqual([]);
  workspace.write(CARD, '# Kort\n\nTekst.\n\n## Et {#et}\n\nTekst.\n\n## To {#to}\n\nTekst.\n');
  expect(await found()).toEqual([`${TEMPLATE}:2:68 unknown-name`]);
});

describe('what was filled in is filled in again for another', () => {
  const usual: FillingInputs = {
    program: 'a',
    root: '/a',
    template: 'card',
    format: 'html',
    language: 'da',
    view: { variant: null },
  };
  testEachInput<FillingInputs>(fillingKey, usual, {
    program: 'b',
    root: '/b',
    template: 'guide',
    format: 'pdf',
    language: 'en',
    view: { variant: { key: 'anna' } },
  });

  test('program and document than these', () => {
    const document = { config: { template: 'card', language: 'en' } } as Document;
    expect(fillingInputs('/a', document, 'pdf', { variant: null })).toEqual({
      ...{ program: programId(), root: '/a', format: 'pdf' },
      ...{ template: 'card', language: 'en', view: { variant: null } },
    });
  });

  const keyOf = (view: Record<string, unknown>): string => nameOf(fillingKey({ ...usual, view }));
  const figure = (title: string, more: object = {}) => ({ title, alternativeText: null, ...more });

  test.each<[string, Record<string, unknown>, Record<string, unknown>]>([
    ['value of the description', { document: { status: 'draft' } }, { document: { status: 'released' } }],
    ['row of the data', { person: { name: 'Anna' } }, { person: { name: 'Bo' } }],
    ['own word', { own: { motto: null } }, { own: { motto: 'Glad' } }],
    ['name', { pdfFile: 'a.pdf' }, { htmlFile: 'a.pdf' }],
    ['first figure', { figures: [] }, { figures: [figure('A')] }],
    ['second figure', { figures: [figure('A')] }, { figures: [figure('A'), figure('B')] }],
    ['kind of figure', { figures: [figure('A')] }, { figures: [figure('A', { alternativeText: 'B' })] }],
    ['depth', { contents: [{ children: [] }] }, { contents: [{ children: [{ children: [] }] }] }],
    ['level', { contents: [{ level: 1 }] }, { contents: [{ level: 2 }] }],
    ['language of a chapter', { chapters: [{ lang: 'da' }] }, { chapters: [{ lang: 'en' }] }],
  ])('%s', (_, one, other) => {
    expect(keyOf(other)).not.toBe(keyOf(one));
  });

  test.each(['chapters', 'contents', 'figures', 'tables', 'openPoints', 'index'])(
    'but not for another text in %s, or a third one of the same kind',
    (name) => {
      const two = [figure('A'), figure('B')];
      expect(keyOf({ [name]: [figure('C'), figure('D')] })).toBe(keyOf({ [name]: two }));
      expect(keyOf({ [name]: [...two, figure('C')] })).toBe(keyOf({ [name]: two }));
    },
  );
});
