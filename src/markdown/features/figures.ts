import type { Code, Image, ImageReference, RootContent } from 'mdast';
import type { Directive, Feature } from '../feature.ts';
import type { RenderOptions } from '../types.ts';
import { isDiagram } from './diagrams.ts';
import { captioned, numberCaptioned } from './directives/captioned.ts';
import { type ContainerDirective, contentOf } from './directives/nodes.ts';
import { isRemote } from './pictures/remote.ts';

/** `:::figure[Caption]` around one picture or diagram. */
const figure: Directive = {
  attributes: [],
  label: { missing: 'missing-caption' },
  check(directive, { source, diagnostics }) {
    const [picture] = picturesOf(directive);
    if (picture === undefined) {
      diagnostics.report('figure-without-picture', {}, source.placeOf(directive));
    } else if (picturesOf(directive).length > 1 || hasOtherContent(directive)) {
      diagnostics.report('figure-content', {}, source.placeOf(directive));
    }
  },
  outline(directive, context) {
    const alternativeText = alternativeTextIn(directive, context.diagram);
    context.outline.figures.push({ ...numberCaptioned(directive, context, 'figure'), alternativeText });
  },
  toHast(state, directive, context) {
    const content = picturesOf(directive).flatMap((picture) => state.one(picture, undefined) ?? []);
    return captioned(state, directive, context, {
      classNames: ['figure'],
      word: context.stringsAt(directive).figure,
      content,
      captionFirst: false,
    });
  },
};

/** Pictures and diagrams with a caption and a number. */
export const figures: Feature = { directives: { figure } };

/** What the picture or diagram of a figure is heard as; null where nothing says so. */
function alternativeTextIn(directive: ContainerDirective, diagram: RenderOptions['diagram']): string | null {
  const [picture] = picturesOf(directive);
  if (picture === undefined || (picture.type === 'image' && isRemote(picture.url))) return null;
  const text = picture.type === 'code' ? diagram?.(picture.value)?.alternativeText : picture.alt;
  return text || null;
}

function picturesOf(directive: ContainerDirective): (Image | ImageReference | Code)[] {
  return contentOf(directive)
    .flatMap((node): RootContent[] => (node.type === 'paragraph' ? node.children : [node]))
    .filter((node) => node.type === 'image' || node.type === 'imageReference' || isDiagram(node));
}

function hasOtherContent(directive: ContainerDirective): boolean {
  return contentOf(directive).some(
    (node) =>
      !isDiagram(node) &&
      (node.type !== 'paragraph' ||
        node.children.some(
          (child) => child.type !== 'image' && child.type !== 'imageReference' && !isSpace(child),
        )),
  );
}

const isSpace = (node: { type: string; value?: string }): boolean =>
  node.type === 'text' && node.value?.trim() === '';
