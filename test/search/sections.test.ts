import { expect, test } from 'vitest';
import { sectionsOf, sectionsOfPages } from '../../src/search/sections.ts';
import { guidePage, renderedChapters, renderedGuide } from './rendered.ts';

test('sections have their texts by sentences, words of the glossary their own', async () => {
  const rendered = await renderedChapters([
    `# Adgang {#adgang}

Første sætning, jf. bl.a. bilag. Anden sætning.[^1]

## Roller {#roller} <!-- index: rettigheder; login > roller -->

- Opret rollen
- [ ] Tildel den

| Rolle | Hvem |
|---|---|
| Leder | Anne |

\`\`\`text
Linje et
Linje to
\`\`\`

[^1]: En note.
`,
    `# Ordliste

:::glossary
IdP
: Kommunens login.
:::
`,
  ]);
  const sections = sectionsOf(rendered).map(({ id, title, number, chapter, keywords, sentences }) => ({
    id,
    title,
    number,
    chapter: chapter.title,
    keywords,
    sentences,
  }));
  expect(sections).toEqual([
    {
      id: 'adgang',
      title: 'Adgang',
      number: '1',
      chapter: 'Adgang',
      keywords: [],
      sentences: ['Første sætning, jf. bl.a. bilag.', 'Anden sætning.'],
    },
    {
      id: 'roller',
      title: 'Roller',
      number: '1.1',
      chapter: 'Adgang',
      keywords: ['Login roller', 'Rettigheder'],
      sentences: ['Opret rollen', 'Tildel den', 'Rolle · Hvem', 'Leder · Anne', 'Linje et', 'Linje to'],
    },
    { id: 'ordliste', title: 'Ordliste', number: '2', chapter: 'Ordliste', keywords: [], sentences: [] },
    {
      id: 'term-idp',
      title: 'IdP',
      number: null,
      chapter: 'Ordliste',
      keywords: [],
      sentences: ['Kommunens login.'],
    },
  ]);
});

test('a drawing is what is heard of it, and what explains a term beside the text is none of it', async () => {
  const rendered = await renderedChapters([
    '# A {#a}\n\nSpørg IdP.\n\n<svg viewBox="0 0 1 1" role="img" aria-label="To kasser"><text>Kasse</text></svg>\n',
    '# B\n\n:::glossary\nIdP\n: Kommunens login.\n:::\n',
  ]);
  const text = sectionsOf(rendered).find(({ id }) => id === 'a')?.sentences;
  expect(text?.[0]).toBe('Spørg IdP.');
  expect(text?.join()).not.toContain('Kommunens');
});

test('the pages of an edition have the same sections as its chapters', async () => {
  const inChapters = sectionsOf(await renderedGuide());
  const onPage = sectionsOfPages(['<!doctype html><title>Forside</title>', await guidePage()]);
  expect(onPage).toEqual(inChapters.map((section) => ({ ...section, page: 1 })));
  expect(onPage.length).toBeGreaterThan(100);
  expect(onPage.filter(({ keywords }) => keywords.length > 0).length).toBeGreaterThan(30);
});
