import path from 'node:path';
import type { Element } from 'hast';
import { closestOfFew } from '../../../report/nearest.ts';
import type { RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import { decodedUrl } from '../../url.ts';
import type { Destination } from './destination.ts';

type Missing<Kind extends Destination['kind']> = Extract<Destination, { kind: Kind }>;

/** A link to a heading that the chapter does not have. */
export function reportMissingHeading(
  { chapter, name }: Missing<'missing-heading'>,
  link: Element,
  { file, outline, diagnostics }: RenderContext,
): void {
  const elsewhere = outline.chapters.find((other) => outline.anchors.inFile(name, other.file) !== null);
  const close = closestOfFew(name, outline.anchors.namesIn(chapter));
  const near =
    elsewhere !== undefined ? linkTo(elsewhere.file, file, name) : close && linkTo(chapter, file, close);
  diagnostics.report('broken-link.heading', { chapter, name, near }, placeOf(file, link));
}

/** A link to a file that is not there. */
export function reportMissing(
  href: string,
  missing: Missing<'missing'>,
  link: Element,
  context: RenderContext,
): void {
  const fromRoot =
    context.roots.length > 1 ? 'missing-linked-file.from-site' : 'missing-linked-file.from-workspace';
  const key = href.startsWith('/') ? fromRoot : 'missing-linked-file';
  const values = { file: missing.file, near: meantBy(href, missing, context) };
  context.diagnostics.report(key, values, placeOf(context.file, link));
}

/** The address that was probably meant. */
function meantBy(
  href: string,
  { file: wanted, nearest: close, called }: Missing<'missing'>,
  { file, outline }: RenderContext,
): string | undefined {
  if (called !== undefined) return linkTo(called, file);
  const name = path.posix.basename(wanted);
  const moved = outline.chapters.find((chapter) => path.posix.basename(chapter.file) === name);
  if (moved !== undefined) return linkTo(moved.file, file);
  const folder = decodedUrl(href.split(/[?#]/, 1)[0] ?? '').replace(/[^/]*\/?$/, '');
  if (close !== null) return `${folder}${close}`;
  const isOfWeb = /^www\.|^[\w.-]+\.(?:dk|com|org|net|eu)(?:\/|$)/i.test(href);
  return isOfWeb ? `https://${href}` : undefined;
}

/** A link from one chapter to another as it is written. */
function linkTo(chapter: string, from: string, name?: string): string {
  const address = chapter === from ? '' : path.posix.relative(path.posix.dirname(from), chapter);
  return name === undefined ? address : `${address}#${name}`;
}
