import type { Element } from 'hast';
import type { RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import { attach } from './attachments.ts';
import { reportMissing, reportMissingHeading } from './broken.ts';
import { destinationOf } from './destination.ts';

/**
 * Leads a link with a relative address to the chapter or file that is meant. To what is in no edition nothing can lead: there the
 * words of the link stay as text, which is told.
 */
export function leadToFile(href: string, link: Element, context: RenderContext): void {
  const { file, diagnostics } = context;
  const destination = destinationOf(href, context);
  switch (destination.kind) {
    case 'chapter':
      link.properties['href'] = `#${destination.id}`;
      break;
    case 'file':
      attach(destination, link, context);
      break;
    case 'unlisted':
      unlink(link);
      diagnostics.warning(
        'link-to-markdown',
        `"${destination.file}" is not in "chapters" of the document, so the link is only text`,
        placeOf(file, link),
        'List it in document.yml, or link to where it is published: https://…',
      );
      break;
    case 'folder':
      unlink(link);
      diagnostics.warning(
        'link-to-folder',
        `"${destination.file}" is a folder without an index.md or README.md in "chapters", so the link is only text`,
        placeOf(file, link),
        'Link to a file in it, or to where it is published: https://…',
      );
      break;
    case 'outside':
      diagnostics.error(
        'outside-workspace',
        `The link "${href}" leads out of the workspace`,
        placeOf(file, link),
        'Copy the file into the workspace, or link to where it is published: https://…',
      );
      break;
    case 'missing-heading':
      reportMissingHeading(destination, link, context);
      break;
    case 'missing':
      reportMissing(href, destination, link, context);
      break;
  }
}

function unlink(link: Element): void {
  link.tagName = 'span';
  delete link.properties['href'];
}
