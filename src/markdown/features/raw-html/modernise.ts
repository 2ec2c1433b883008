import type { Element, Root } from 'hast';
import { walkElements } from '../../walk.ts';

/** Elements that HTML has given up, and what they are now. */
const NOW: ReadonlyMap<string, string> = new Map([
  ['center', 'div'],
  ['strike', 's'],
  ['tt', 'code'],
  ['acronym', 'abbr'],
  ['big', 'span'],
  ['font', 'span'],
]);

/** What they look like in `style`, of which nothing else is kept. */
const ALIGNED = /(?:^|;)\s*text-align\s*:\s*(left|center|right)\b/i;
const SIZED = /(?:^|;)\s*(?:max-)?(width|height)\s*:\s*([^;]+)/gi;

/**
 * HTML as READMEs write it: what is meant by `<center>`, `align="center"`, a width in `style` and `<picture>` is kept in a form that
 * gets past the sanitiser.
 */
export function modernise(tree: Root): void {
  walkElements(tree, (element, parent, index) => {
    if (element.tagName === 'picture') {
      // Its sources are for other windows; the picture for all of them is the last.
      const picture = element.children.find(isImage);
      if (picture === undefined) return undefined;
      moderniseOne(picture);
      parent.children[index] = picture;
      return 'skip';
    }
    moderniseOne(element);
    return undefined;
  });
}

const isImage = (node: Element['children'][number]): node is Element =>
  node.type === 'element' && node.tagName === 'img';

export function moderniseOne(element: Element): void {
  const { tagName, properties } = element;
  // It is for the one who reads the Markdown.
  delete properties['markdown'];
  const { style, align } = properties;
  const aligned =
    (typeof style === 'string' && ALIGNED.exec(style)?.[1]) || (typeof align === 'string' && align);
  if (tagName === 'img') sizeOf(element);
  else if (aligned || tagName === 'center') alignTo(element, String(aligned || 'center').toLowerCase());
  element.tagName = NOW.get(tagName) ?? tagName;
}

function alignTo(element: Element, side: string): void {
  const { tagName, properties } = element;
  // Cells of a table keep it as it is.
  if (/^t[dhr]$/.test(tagName)) return;
  delete properties['align'];
  if (typeof properties['style'] === 'string') without(element, ALIGNED);
  if (side !== 'center' && side !== 'right') return;
  properties['className'] = [...[properties['className'] ?? []].flat().map(String), `align-${side}`];
}

function sizeOf(element: Element): void {
  const { properties } = element;
  if (typeof properties['style'] !== 'string') return;
  for (const { 1: name = '', 2: value = '' } of properties['style'].matchAll(SIZED)) {
    properties[name.toLowerCase()] ??= value.trim();
  }
  without(element, SIZED);
}

/** Takes from the style what was understood of it. */
function without({ properties }: Element, understood: RegExp): void {
  const rest = String(properties['style'])
    .replace(understood, '')
    .replace(/[;\s]+/g, '');
  if (rest === '') delete properties['style'];
}
