import { readdirSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { useOwnCache } from '../diagram/own-cache.ts';
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
  const cache = workspace.path('.cache');
  const found = async () => told((await check(workspace.root, { cache })).diagnostics);
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
