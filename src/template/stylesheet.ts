import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import { dataUrl, mediaTypeOf } from './media-type.ts';

const IMPORT = /@import\s+(?:url\()?["']([^"')]+)["']\)?\s*;/g;
const URL_VALUE = /url\(\s*(["']?)([^"')]+)\1\s*\)/g;

/**
 * Makes a style sheet self-contained: its imports are put in and every `url()` becomes a `data:` URL, since a page
 * that was set by `setContent` silently loads no font from a file. `npm:package/path` names a file of a package that
 * kl-docs depends on.
 */
export function inlineStyles(
  name: string,
  folders: readonly string[],
  files: TemplateFiles,
  mentioned?: Place,
): Outcome<string> {
  return collecting((diagnostics) => inline(name, folders, files, diagnostics, mentioned));
}

function inline(
  name: string,
  folders: readonly string[],
  files: TemplateFiles,
  diagnostics: Diagnostics,
  mentioned?: Place,
): string {
  const found = files.first(folders.map((folder) => path.posix.join(folder, name)));
  if (found === null) {
    diagnostics.report('missing-file.style-sheet', { name }, mentioned);
    return '';
  }
  const text = withoutComments(found.bytes.toString('utf8'));
  const here = [path.posix.dirname(found.file), ...folders];
  const place = (index: number): Place => ({
    file: found.file,
    line: text.slice(0, index).split('\n').length,
  });
  const imported = text.replace(IMPORT, (_, target: string, index: number) =>
    inline(target, here, files, diagnostics, place(index)),
  );
  return imported.replace(URL_VALUE, (whole, _quote, target: string, index: number) => {
    if (/^(data:|#)/.test(target)) return whole;
    const url = selfContained(target, here, files);
    if (url === null) {
      diagnostics.report('missing-file.file', { name: target }, place(index));
      return whole;
    }
    return `url("${url}")`;
  });
}

function selfContained(target: string, folders: readonly string[], files: TemplateFiles): string | null {
  if (target.startsWith('npm:')) return packageFileUrl(target.slice('npm:'.length));
  const found = files.first(folders.map((folder) => path.posix.join(folder, target)));
  return found && dataUrl(mediaTypeOf(target), found.bytes);
}

/** Fonts of packages by specifier: each style sheet has all of them. */
const packageFiles = new Map<string, string>();

function packageFileUrl(specifier: string): string | null {
  const known = packageFiles.get(specifier);
  if (known !== undefined) return known;
  if (specifier.split('/').includes('..')) return null;
  try {
    const bytes = readFileSync(createRequire(import.meta.url).resolve(specifier));
    const url = dataUrl(mediaTypeOf(specifier), bytes);
    packageFiles.set(specifier, url);
    return url;
  } catch {
    return null;
  }
}

/** Comments go: they would only make every page larger. Line breaks stay, so that places are right. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));
}
