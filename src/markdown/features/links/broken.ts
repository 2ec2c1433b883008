import path from 'node:path';
import type { Element } from 'hast';
import { nearest } from '../../../report/nearest.ts';
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
  const [close] = nearest(name, outline.anchors.namesIn(chapter));
  const meant =
    elsewhere !== undefined ? linkTo(elsewhere.file, file, name) : close && linkTo(chapter, file, close);
  diagnostics.error(
    'broken-link',
    `The chapter "${chapter}" has no heading "${name}"`,
    placeOf(file, link),
    meant ? `Did you mean "${meant}"?` : 'Give the heading that is meant an id: ## Heading {#id}',
  );
}

/** A link to a file that is not there. */
export function reportMissing(
  href: string,
  missing: Missing<'missing'>,
  link: Element,
  context: RenderContext,
): void {
  context.diagnostics.error(
    'missing-linked-file',
    `The link leads to "${missing.file}", which does not exist`,
    placeOf(context.file, link),
    hintFor(href, missing, context),
  );
}

function hintFor(
  href: string,
  { file: wanted, nearest: close }: Missing<'missing'>,
  { file, outline }: RenderContext,
): string {
  const name = path.posix.basename(wanted);
  const moved = outline.chapters.find((chapter) => path.posix.basename(chapter.file) === name);
  if (moved !== undefined) return `Did you mean "${linkTo(moved.file, file)}"?`;
  const folder = decodedUrl(href.split(/[?#]/, 1)[0] ?? '').replace(/[^/]*\/?$/, '');
  if (close !== null) return `Did you mean "${folder}${close}"?`;
  if (/^www\.|^[\w.-]+\.(?:dk|com|org|net|eu)(?:\/|$)/i.test(href)) return `Did you mean "https://${href}"?`;
  return href.startsWith('/')
    ? 'A leading / stands for the workspace. Of a page on the web write the whole address: https://…'
    : 'Add the file, or write the whole address of a page on the web: https://…';
}

/** A link from one chapter to another as it is written. */
function linkTo(chapter: string, from: string, name?: string): string {
  const address = chapter === from ? '' : path.posix.relative(path.posix.dirname(from), chapter);
  return name === undefined ? address : `${address}#${name}`;
}
