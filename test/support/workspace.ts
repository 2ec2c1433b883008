import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A temporary folder with some files, removed at the end of its scope. */
export class TemporaryFolder implements Disposable {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-test-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    for (const [file, content] of Object.entries(files)) this.write(file, content);
  }

  write(file: string, content: string | Uint8Array): void {
    const target = path.join(this.root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
  }

  path(file: string): string {
    return path.join(this.root, file);
  }

  [Symbol.dispose](): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A workspace in a temporary folder. */
export class TemporaryWorkspace extends TemporaryFolder {
  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    super({ 'kl-docs.yml': 'title: Test\n', ...files });
  }
}

/** A quick card: a document of its own kind, with a template of its own, in 20 lines and without any code. */
export const quickCard: Readonly<Record<string, string>> = {
  'content/card/document.yml': `title: Lynkort
version: "1.0"
date: 2026-11-24
status: draft
template: card
file: lynkort-{{document.version}}
chapters: [card.md]
`,
  'content/card/card.md': `# Før du ringer

Aftal tidspunktet med lægen. Læs mere i [](#loginet).

## Loginet {#loginet}

Brug din arbejdsadgang – version {{document.version}}.
`,
  'templates/card/page.hbs': `<!doctype html>
<html lang="{{language}}">
<head><meta charset="utf-8"><title>{{document.title}}</title>{{style "card.css"}}</head>
<body><main>{{#each chapters}}{{{html}}}{{/each}}</main></body>
</html>
`,
  'templates/card/card.css': `@import "fonts.css";
@page { size: A6; margin: 10mm; }
body { font-family: "IBM Plex Sans"; }
`,
};

/** A name badge: one sheet for each row of a table, with a box that cuts off what is too long. */
export function badges(rows: readonly string[], document = ''): Record<string, string> {
  return {
    'kl-docs.yml':
      'title: Test\ndata: { people: { file: content/data/people.csv, key: slug, label: name, find: [name, slug] } }\n',
    'content/data/people.csv': `slug,name,team\n${rows.join('\n')}\n`,
    'content/badge/document.yml': `title: Skilt
version: "1.0"
date: 2026-11-24
status: draft
template: badge
file: skilt-{{person.slug}}-{{sheet.paper}}
formats: [pdf]
sheet: { papers: [a6, a5], orientations: [portrait, landscape] }
chapters: [badge.md]
variants: { data: people, as: person, own: { folder: own, fields: { greeting: title, motto: text, link: address, logo: picture } } }
${document}`,
    'content/badge/badge.md': '# Skilt\n\nBær det synligt.\n',
    'templates/badge/page.hbs': `<!doctype html>
<html lang="{{language}}">
<head><meta charset="utf-8"><title>{{person.name}}</title>{{style "badge.css"}}<style>{{{sheet.css}}}</style></head>
<body><main data-must-fit data-contrast="7">{{#each chapters}}<h1>{{title}}</h1>{{{bodyHtml}}}{{/each}}<p class="name">{{person.name}}</p>{{#if own.motto}}<p>{{own.motto}}</p>{{/if}}{{#if own.logo}}<img src="{{own.logo.src}}" alt="{{own.logo.alt}}">{{/if}}</main></body>
</html>
`,
    'templates/badge/badge.css': `@import "fonts.css";
body { margin: 0; font-family: "IBM Plex Sans"; color: #000; }
main { box-sizing: border-box; overflow: clip; width: calc(var(--page-width) + 2 * var(--bleed)); height: calc(var(--page-height) + 2 * var(--bleed)); padding: calc(10 * var(--mm)); }
h1, .name { margin: 0; font-size: calc(12 * var(--mm)); white-space: nowrap; }
img { width: 20mm; }
`,
  };
}
