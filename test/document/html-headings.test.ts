import { describe, expect, test } from 'vitest';
import { htmlHeadings, htmlHeadingText } from '../../src/document/html-headings.ts';

const found = (html: string) =>
  htmlHeadings(html).map((heading) => `${heading.tagName} ${htmlHeadingText(heading)}`);

describe('the headings in a block of HTML', () => {
  test.each([
    ['<h1>Et</h1><H6 id="a">Seks</H6>', ['h1 Et', 'h6 Seks']],
    ['<div align="center"><h2>Midt</h2></div>', ['h2 Midt']],
    [
      '<p align="center"></p><section style="text-align:center"><header align="left"><h2>Midt</h2></header></section>',
      ['h2 Midt'],
    ],
    ['<div style=" TEXT-ALIGN : center"><h2>Midt</h2></div>', ['h2 Midt']],
    ['<center><h2>Midt</h2></center>', ['h2 Midt']],
    // What stands in something that is more than an alignment is no part of the chapter's structure.
    ['<div><h2>I en kasse</h2></div>', []],
    ['<section><h2>I et afsnit</h2></section>', []],
    ['<div style="color: red; text-align: center"><h2>I en kasse</h2></div>', []],
    ['<div style="color: red"><h2>I en kasse</h2></div>', []],
    ['<details align="center"><h2>Gemt</h2></details>', []],
    ['<table align="center"><tr><td><h2>I en tabel</h2></td></tr></table>', []],
    ['<hr><h7>Syv</h7><header>Top</header>', []],
    ['Tekst <!-- <h1>Gemt</h1> -->', []],
  ])('%s: %j', (html, headings) => {
    expect(found(html)).toEqual(headings);
  });
});

test.each([
  ['Rå &amp; <em>god</em>', 'Rå & god'],
  ['  To\n\n linjer ', 'To linjer'],
  ['Et<br>navn', 'Et navn'],
  ['Navn<!-- ikke med -->', 'Navn'],
  ['<img src="a.png" alt="Logo"> Navn', 'Navn'],
  ['<img src="a.png" alt=" Logo ">', 'Logo'],
  ['<a href="#"><img src="a.png"><img src="b.png" alt="Logo"></a> <!-- x -->', 'Logo'],
  ['<img src="a.png">', ''],
  ['', ''],
])('a heading of %j says %j', (html, text) => {
  expect(found(`<h1>${html}</h1>`)).toEqual([`h1 ${text}`]);
});
