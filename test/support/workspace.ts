import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** A workspace in a temporary folder, removed at the end of its scope. */
export class TemporaryWorkspace implements Disposable {
  readonly root = mkdtempSync(path.join(os.tmpdir(), 'kl-docs-test-'));

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.write('kl-docs.yml', 'title: Test\n');
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
