import type { Element } from 'hast';
import type { RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import { attach } from './attachments.ts';
import { reportMissing, reportMissingHeading } from './broken.ts';
import { destinationOf } from './destination.ts';

/**
 * Leads a link with a relative address to the chapter or file that is meant. To what is in no edition, or nowhere, nothing can lead: there
 * the words of the link stay as text, which is told.
 */
export function leadToFile(href: string, link: Element, context: RenderContext): void {
  const { file, diagnostics } = context;
  const destination = destinationOf(href, context);
  if (destination.kind !== 'chapter' && destination.kind !== 'file') unlink(link);
  switch (destination.kind) {
    case 'chapter':
      link.properties['href'] = `#${destination.id}`;
      break;
    case 'file':
      attach(destination, link, context);
      break;
    case 'unlisted':
      diagnostics.report('link-to-markdown', { file: destination.file }, placeOf(file, link));
      break;
    case 'folder':
      diagnostics.report('link-to-folder', { folder: destination.file }, placeOf(file, link));
      break;
    case 'outside':
      diagnostics.report('outside-workspace.link', { href }, placeOf(file, link));
      break;
    case 'missing-heading':
      reportMissingHeading(destination, link, context);
      break;
    case 'missing':
      reportMissing(href, destination, link, context);
      break;
  }
}

/** Leaves of a link its words. */
export function unlink(link: Element): void {
  link.tagName = 'span';
  delete link.properties['href'];
}
