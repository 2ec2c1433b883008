import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tagOf } from '../../src/document/releases.ts';
import { sha256 } from '../../src/files/hash.ts';
import { type FrozenFile, type ReleaseRecord, recordFile, recordJson } from '../../src/release/record.ts';
import { projectRoot } from '../support/cli.ts';
import { serveOnThisMachine } from '../support/web-server.ts';
import type { TemporaryWorkspace } from '../support/workspace.ts';

const document = (version: string, status: string) => `title: Håndbog
subtitle: Drift
description: Om driften.
audience: Driften
version: "${version}"
date: 2026-11-24
status: ${status}
language: da
template: guide
file: haandbog-{{document.version}}
formats: [html]
numbered: true
chapters: [start.md, drift.md]
history:
  - { version: "${version}", date: 2026-11-24, changes: [Kapitlet om drift er nyt.] }
`;

const start = `# Begynd {#start}

Læs [om nøglen](#noegle) først, og se [skemaet](skema.csv).

![En plet](plet.png)

## Det første {#foerste}

Tekst.
`;

const drift = (key: string, more: string) => `# Drift {#drift}

Om driften.

## Nøglen {#${key}}

Den bruges hver dag.

${more}`;

/** A picture of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A handbook of two chapters, as it is at a version: the key's section has another id from 1.1 on, and the section about copies is gone. */
export function handbook(version: string, status = 'released'): Record<string, string | Uint8Array> {
  const isFirst = version === '1.0';
  const copies = '## Kopier {#kopier}\n\nTag dem hver nat.\n';
  return {
    'kl-docs.yml':
      'title: Vejledninger\nsite: https://example.org/vejledninger/\ncontact: { errors: fejl@example.org }\n',
    'content/bog/document.yml': document(version, status),
    'content/bog/start.md': isFirst ? start : start.replace('#noegle', '#noeglen'),
    'content/bog/drift.md': isFirst ? drift('noegle', copies) : drift('noeglen', ''),
    'content/bog/skema.csv': 'a;b\n',
    'content/bog/plet.png': Buffer.from(PIXEL, 'base64'),
  };
}

/** What the key's section is called in 1.1. */
export const RENAMED = [{ document: 'bog', from: '1.0', to: '1.1', ids: { noegle: 'noeglen' } }];

export function change(
  workspace: TemporaryWorkspace,
  files: Readonly<Record<string, string | Uint8Array>>,
): void {
  for (const [file, content] of Object.entries(files)) workspace.write(file, content);
}

/** Releases an edition as it stands on the site, or in another folder. */
export function freeze(
  workspace: TemporaryWorkspace,
  version: string,
  from = `site/bog/${version}`,
): ReleaseRecord {
  const folder = workspace.path(from);
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'manifest.json')
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
  const files = names.map((name): FrozenFile => {
    const content = readFileSync(path.join(folder, name));
    workspace.write(`released/bog/${version}/${name}`, content);
    return {
      path: name,
      variant: null,
      sheet: null,
      kind: 'edition',
      format: path.extname(name).slice(1),
      sha256: sha256(content),
      bytes: content.byteLength,
      pages: null,
      browser: null,
    };
  });
  const record: ReleaseRecord = {
    document: 'bog',
    title: 'Håndbog',
    language: 'da',
    version,
    date: '2026-11-24',
    previous: null,
    changes: ['Kapitlet om drift er nyt.'],
    source: { commit: '0'.repeat(40), tag: tagOf('bog', version), sha256: '0'.repeat(64) },
    openPoints: [],
    acceptedBecause: null,
    approvedBy: null,
    files,
    withdrawn: null,
    mendedBy: null,
  };
  return writeRecord(workspace, record);
}

export function writeRecord(workspace: TemporaryWorkspace, record: ReleaseRecord): ReleaseRecord {
  workspace.write(recordFile(record.document, record.version), recordJson(record));
  return record;
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
