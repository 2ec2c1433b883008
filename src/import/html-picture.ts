import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Element } from 'hast';
import type { Image } from 'mdast';
import type { Findings } from './findings.ts';
import { foreignFormat, type Pictures } from './pictures.ts';

interface Around {
  /** The page: pictures are read from its folder. */
  readonly file: string;
  readonly findings: Findings;
  readonly pictures: Pictures;
  /** Of a picture that nothing says. */
  readonly name: string;
}

/** A picture of a page of HTML, with its file; one of the web keeps its address. */
export function htmlPicture(
  { properties }: Element,
  { file, findings, pictures, name }: Around,
): Image | undefined {
  const source = String(properties['src'] ?? '');
  const alternative = typeof properties['alt'] === 'string' ? properties['alt'] : null;
  const alt = (alternative ?? '').replace(/\s+/g, ' ').trim();
  if (/^https?:/i.test(source)) return { type: 'image', url: source, alt };
  const bytes = bytesOf(source, file);
  if (bytes === null) {
    findings.tell('import-lost.picture', alt || source.slice(0, 60));
    return undefined;
  }
  const made = pictures.path(source, bytes, alt || name);
  if (made === null) {
    findings.tell('import-lost.picture-format', `${foreignFormat(source, bytes)} ${alt}`);
    return undefined;
  }
  // An empty one says that it means nothing.
  if (alternative === null) findings.tell('import-suggestion.alternative', made);
  return { type: 'image', url: made, alt };
}

/** What stands in the address itself, or in a file in or below the page's folder. */
function bytesOf(source: string, file: string): Buffer | null {
  const [, encoded] = /^data:image\/[\w+.-]+;base64,([\s\S]+)$/i.exec(source) ?? [];
  if (encoded !== undefined) return Buffer.from(encoded, 'base64');
  if (source === '' || /^[a-z][a-z+.-]+:|^\/\//i.test(source)) return null;
  const folder = path.dirname(path.resolve(file));
  try {
    const target = path.resolve(folder, decodeURIComponent(source.replace(/[?#].*$/, '')));
    const within = path.relative(folder, target);
    // From another disk of Windows none leads there.
    return within.startsWith('..') || path.isAbsolute(within) ? null : readFileSync(target);
  } catch {
    return null;
  }
}
