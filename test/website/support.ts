import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';
import { type ReleaseRecord, recordFile, recordJson, releaseRecordSchema } from '../../src/release/record.ts';
import { release } from '../../src/releasing/release.ts';
import { projectRoot } from '../support/cli.ts';
import { TemporaryRepository } from '../support/repository.ts';
import { serveOnThisMachine } from '../support/web-server.ts';

const document = (version: string) => `title: Håndbog
subtitle: Drift
description: Om driften.
audience: Driften
version: "${version}"
date: 2026-11-24
status: draft
language: da
template: guide
file: haandbog-{{document.version}}
formats: [html]
numbered: true
chapters: [start.md, drift.md]
`;

const start = `# Begynd {#start}

Læs [om nøglen](#noegle) først, og se [skemaet](skema.csv).

![En plet](plet.png)

## Det første {#foerste}

Tekst.
`;

/** Longer than a window. */
const drift = (key: string, more: string) => `# Drift {#drift}

${'Om driften.\n\n'.repeat(60)}

## Nøglen {#${key}}

Den bruges hver dag.

${more}`;

/** A picture of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A handbook of two chapters, as it is at a version: the key's section has another id from 1.1 on, and the section about copies is gone. */
export function handbook(version: string): Record<string, string | Uint8Array> {
  const isFirst = version === '1.0';
  const copies = '## Kopier {#kopier}\n\nTag dem hver nat.\n';
  return {
    'kl-docs.yml':
      'title: Vejledninger\nsite: https://example.org/vejledninger/\ncontact: { errors: fejl@example.org }\ncheck: { rules: { spelling: off } }\n',
    'content/bog/document.yml': document(version),
    'content/bog/start.md': isFirst ? start : start.replace('#noegle', '#noeglen'),
    'content/bog/drift.md': isFirst ? drift('noegle', copies) : drift('noeglen', ''),
    'content/bog/skema.csv': 'a;b\n',
    'content/bog/plet.png': Buffer.from(PIXEL, 'base64'),
  };
}

/** A repository in which documents are released, at first with these files. */
export class Office extends TemporaryRepository {
  constructor(files: Readonly<Record<string, string | Uint8Array>>) {
    super({ '.gitignore': 'out/\nsite/\n', ...files });
    this.git('rm', '-rq', 'content/card', 'templates/card');
    this.commit('Only these');
  }

  change(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [file, content] of Object.entries(files)) this.write(file, content);
    this.commit('Change');
  }

  /** Releases a document as it is committed. */
  async release(version: string, document = 'bog'): Promise<ReleaseRecord> {
    const facts = { document, version, date: '2026-11-24', changes: ['Kapitlet om drift er nyt.'] };
    const { diagnostics } = await release({ ...facts, cwd: this.root });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const file = this.path(recordFile(document, version));
    return releaseRecordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  }

  writeRecord(record: ReleaseRecord): void {
    this.write(recordFile(record.document, record.version), recordJson(record));
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
};

/** A site on a server of this machine, in the folder `under` of it. */
export function serveSite(site: () => string): { readonly origin: string } {
  return serveOnThisMachine((request, response) => {
    const [, file = ''] = /^\/under\/(.*)$/.exec(new URL(request.url ?? '', 'http://x').pathname) ?? [];
    const target = path.join(site(), decodeURIComponent(file));
    if (!existsSync(target)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[path.extname(target)] ?? 'application/octet-stream' });
    createReadStream(target).pipe(response);
  });
}

/** The posters of the first so many municipalities, one of which has words of its own. */
export function somePosters(count: number): Record<string, string> {
  const read = (file: string) => readFileSync(path.join(projectRoot, file), 'utf8');
  const [head = '', ...rows] = read('content/data/municipalities.csv').trimEnd().split('\n');
  const chosen = [...rows.filter((row) => row.includes('Slagelse')), ...rows.slice(0, count - 1)];
  return {
    'kl-docs.yml': read('kl-docs.yml'),
    'content/data/municipalities.csv': `${[head, ...chosen].join('\n')}\n`,
    'content/data/regions.yml': read('content/data/regions.yml'),
    'content/poster/document.yml': read('content/poster/document.yml'),
    'content/poster/poster.md': read('content/poster/poster.md'),
    'content/poster/kommuner/slagelse.yml': 'support: Spørg it-supporten\n',
  };
}
