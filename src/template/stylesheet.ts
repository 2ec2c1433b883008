import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Diagnostics, Place } from '../report/diagnostic.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import { dataUrl, mediaTypeOf } from './media-type.ts';

/** What stands in a style sheet for a file that it names, by the last part of its path. */
export type AddressOf = (name: string, content: Buffer) => string;

const asDataUrl: AddressOf = (name, content) => dataUrl(mediaTypeOf(name), content);

/** An import, or the address of a font or picture. */
const NAMED = /@import\s+(?:url\()?["']([^"')]+)["']\)?\s*;|url\(\s*(["']?)([^"')]+)\2\s*\)/g;

/**
 * Makes a style sheet self-contained: its imports are put in and every `url()` becomes a `data:` URL, since a page
 * that was set by `setContent` silently loads no font from a file. `npm:package/path` names a file of a package that
 * kl-docs depends on.
 *
 * @param addressOf answers another address, for a style sheet that stands beside the files that it names
 */
export function inlineStyles(
  name: string,
  folders: readonly string[],
  files: TemplateFiles,
  mentioned?: Place,
  addressOf: AddressOf = asDataUrl,
): Outcome<string> {
  return collecting((diagnostics) => inline(name, folders, { files, diagnostics, addressOf }, mentioned));
}

interface Inlining {
  readonly files: TemplateFiles;
  readonly diagnostics: Diagnostics;
  readonly addressOf: AddressOf;
}

function inline(name: string, folders: readonly string[], inlining: Inlining, mentioned?: Place): string {
  const { files, diagnostics, addressOf } = inlining;
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
  return text.replace(NAMED, (whole, sheet: string | undefined, _quote, target: string, index: number) => {
    if (sheet !== undefined) return inline(sheet, here, inlining, place(index));
    if (/^(data:|#)/.test(target)) return whole;
    const content = contentOf(target, here, files);
    if (content === null) {
      diagnostics.report('missing-file.file', { name: target }, place(index));
      return whole;
    }
    return `url("${addressOf(path.posix.basename(target), content)}")`;
  });
}

function contentOf(target: string, folders: readonly string[], files: TemplateFiles): Buffer | null {
  if (target.startsWith('npm:')) return packageFile(target.slice('npm:'.length));
  const found = files.first(folders.map((folder) => path.posix.join(folder, target)));
  return found?.bytes ?? null;
}

/** A package and a path in it. A path from the root, or from here, would be a file of the machine's to Node, too. */
const IN_PACKAGE = /^(?:@[\w.-]+\/)?\w[\w.-]*(?:\/[\w.-]+)+$/;

/** Fonts of packages by specifier: each style sheet has all of them. */
const packageFiles = new Map<string, Buffer>();

function packageFile(specifier: string): Buffer | null {
  const known = packageFiles.get(specifier);
  if (known !== undefined) return known;
  if (!IN_PACKAGE.test(specifier) || specifier.split('/').includes('..')) return null;
  try {
    const bytes = readFileSync(createRequire(import.meta.url).resolve(specifier));
    packageFiles.set(specifier, bytes);
    return bytes;
  } catch {
    return null;
  }
}

/** Comments go: they would only make every page larger. Line breaks stay, so that places are right. */
function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));
}
