import path from 'node:path';
import type { Element, ElementContent } from 'hast';
import type { RenderContext } from '../../feature.ts';
import { placeOf } from '../../source-text.ts';
import type { Destination } from './destination.ts';

/**
 * Takes a file along with the edition and leads the link to it. The link says what kind of file it is and how large; where nothing can
 * lead to it, as in print without a website, its name stands in the text instead.
 */
export function attach(
  { file, bytes }: Extract<Destination, { kind: 'file' }>,
  link: Element,
  context: RenderContext,
): void {
  const { strings } = context;
  const address = context.attach(file, placeOf(context.file, link));
  if (address === null) {
    link.tagName = 'span';
    delete link.properties['href'];
  } else link.properties['href'] = address;
  // A picture stands for itself, as a badge or as a small one that leads to its original: facts beside it would be about no words.
  if (link.children.every(isPictureOrSpace)) return;
  const name = path.posix.basename(file);
  const kind = path.posix.extname(file).slice(1).toLowerCase();
  const facts = [address === null ? name : kind, strings.formatBytes(bytes)].filter((fact) => fact !== '');
  link.children.push({ type: 'text', value: `\u00a0(${facts.join(', ')})` });
}

const isPictureOrSpace = (node: ElementContent): boolean =>
  node.type === 'element' ? node.tagName === 'img' : node.type === 'text' && node.value.trim() === '';
