import { badges } from '../support/workspace.ts';

const badge = badges(['anna,Anna,a', 'bo,Bo Æble,b']);

/** A small workspace with a file of each kind that people write. */
export const FILES = {
  'kl-docs.yml': `title: Prøve
language: da
publisher: Kommunen
site: https://example.org/
data:
  people:
    file: content/data/people.csv
    key: slug
    label: name
    find: [name, slug]
    dated: { file: content/data/regions.yml, column: team, as: region }
check: { rules: { spelling: off } }
`,
  'content/data/people.csv': badge['content/data/people.csv'] ?? '',
  'content/data/regions.yml': `- { name: Øst, codes: [a], validUntil: 2026-12-31 }
- { name: Østdanmark, codes: [a, c], validFrom: 2027-01-01 }
- { name: Vest, codes: [b] }
`,
  'content/badge/document.yml': badge['content/badge/document.yml'] ?? '',
  'content/badge/badge.md': badge['content/badge/badge.md'] ?? '',
  'content/badge/own/anna.yml': `greeting: Hej
motto: >-
  Altid
  til tjeneste
link: https://example.org/a?b=c
logo: { file: ../mark.svg, alt: Et mærke }
`,
  'content/badge/mark.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
  'templates/badge/page.hbs': badge['templates/badge/page.hbs'] ?? '',
  'templates/badge/badge.css': badge['templates/badge/badge.css'] ?? '',
  'templates/plain/page.hbs':
    '<!doctype html><html lang="{{language}}"><head><title>{{document.title}}</title></head><body>{{#each chapters}}{{{html}}}{{/each}}</body></html>\n',
  'content/guide/document.yml': `title: Vejledning
subtitle: Til prøve
version: "1.0"
date: 2026-11-24
status: draft
language: da
template: guide
file: "vejledning-{{document.version}}"
numbered: true
chapters: [one.md, two.md]
`,
  'content/guide/one.md': `---
title: Et
id: et
---

Tekst, og ![En tegning](drawing.svg).

\`\`\`mermaid
flowchart LR
  accTitle: Vejen
  accDescr: Fra A til B.
  a[Start] --> b{Slut?}
\`\`\`
`,
  'content/guide/two.md': '# To\n\nSe [](#et).\n',
  'content/guide/drawing.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
  <title>Et mærke</title>
  <style>.a { fill: #036; }</style>
  <defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>
  <g transform="scale(2)"><rect class="a" width="10" height="5" fill="url(#g)"/></g>
  <text x="1" y="9">Tekst</text>
</svg>
`,
};

/** Those of one document: to look at another, too, takes time for nothing. */
export const filesWithout = (document: 'badge' | 'guide'): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(FILES).filter(([file]) => !file.startsWith(`content/${document}/`)));
