import { describe, expect, test } from 'vitest';
import { readFirstPage } from '../../../src/document/folder/first-page.ts';

describe('the title of a first chapter', () => {
  test.each<[string, string | null]>([
    ['# Et\n\n# To\n', 'Et'],
    ['## Under\n\n# Over\n', 'Over'],
    ['### Tre\n\n## To\n', 'Tre'],
    ['#\n\n## Under\n', 'Under'],
    ['<h2>Under</h2>\n\n<h1>Over</h1>\n', 'Over'],
    ['# Et  *navn*\n', 'Et navn'],
    ['# Navn{#id}\n', 'Navn'],
    ['# Navn {.klasse} \n', 'Navn'],
    ['# Navn {:.klasse}\n', 'Navn'],
    ['# Navn {#id} mere\n', 'Navn {#id} mere'],
    ['# Navn {ikke}\n', 'Navn {ikke}'],
    ['# <b>Fedt</b> navn\n', 'Fedt navn'],
    ['# ![Logo](a.png)\n', 'Logo'],
    ['# <img alt="Et" src="a.png">\n', 'Et'],
    ['Ingen\n', null],
    ['', null],
    [`${'Ord.\n\n'.repeat(20_000)}# For sent\n`, null],
  ])('%j: %j', (text, title) => {
    expect(readFirstPage(text).title).toBe(title);
  });

  test.each(['\n', '\r\n', '\r'])(
    'is read up to what makes the chapter be refused, by lines that end in %j',
    (end) => {
      const refused = '[a]('.repeat(6000);
      expect(readFirstPage(['Først.', '', '## Under', '', refused, '', '# Over'].join(end)).title).toBe(
        'Under',
      );
      expect(readFirstPage([refused, '', '# Over'].join(end)).title).toBeNull();
    },
  );
});

describe('front matter', () => {
  test.each<[string, string | null, string | null]>([
    ['---\ntitle: Navn\nlang: en\n---\nTekst\n', 'Navn', 'en'],
    ['--- \t\ntitle: Navn\n---\t \nTekst\n', 'Navn', null],
    ['---\r\ntitle: Navn\r\n---\r\n', 'Navn', null],
    ['---\ntitle: Navn --- mere\n---\n', 'Navn --- mere', null],
    ['---\ntitle: Navn\n----\n---\n', null, null],
    ['---\ntitle: 7\nlang: en\n---\n', null, 'en'],
    ['---\ntitle: [\n---\n', null, null],
    ['Tekst\n\n---\ntitle: Navn\n---\n', 'title: Navn', null],
    ['---x\ntitle: Navn\n---\n', '---x title: Navn', null],
    ['---\n---\n# Over\n', 'Over', null],
  ])('%j says title %j and language %j', (text, title, lang) => {
    expect(readFirstPage(text)).toEqual({ title, lang });
  });
});
