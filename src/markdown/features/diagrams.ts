import type { Element, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { Code, Root as Markdown, Nodes } from 'mdast';
import type { Feature, RenderContext } from '../feature.ts';
import { placeOf } from '../source-text.ts';
import { inlineSvg } from '../svg/svg.ts';
import { walkElements, walkMarkdown } from '../walk.ts';
import { sourceAttribute } from './places.ts';

/** The language of a fenced block that is a diagram: Mermaid's. */
const DIAGRAM_LANGUAGE = 'mermaid';

export function isDiagram(node: Nodes): node is Code {
  return node.type === 'code' && node.lang === DIAGRAM_LANGUAGE;
}

/** The diagrams of a chapter in its order. */
export function diagramsOf(chapter: Markdown): Code[] {
  const found: Code[] = [];
  walkMarkdown(chapter, (node) => {
    if (isDiagram(node)) found.push(node);
    return undefined;
  });
  return found;
}

/** Fenced blocks of Mermaid's language; they are drawn in a browser beforehand (`src/drawing`). */
export const diagrams: Feature = { finish: draw };

/** Puts the drawings in place of the diagrams' text. A diagram that is not drawn stays as code. */
function draw(tree: Root, context: RenderContext): void {
  const { file, chapterId, diagram, diagnostics } = context;
  if (diagram === undefined) return;
  let count = 0;
  walkElements(tree, (pre, parent, index) => {
    const source = pre.tagName === 'pre' ? diagramSource(pre) : null;
    const drawn = source === null ? null : diagram(source);
    if (drawn === null) return undefined;
    count += 1;
    const { markup, alternativeText: alt } = drawn;
    const place = placeOf(file, pre);
    const svg = inlineSvg(markup, {
      prefix: `${chapterId}-d${count}`,
      alt,
      id: undefined,
      size: {},
      place,
      source: sourceAttribute(place, context),
      diagnostics,
    });
    // In a figure it stands where a picture would, else as a picture in a paragraph does.
    const inFigure = parent.type === 'element' && (parent.tagName === 'figure' || isFigureFrame(parent));
    parent.children[index] = inFigure ? svg : h('p', [svg]);
    return 'skip';
  });
}

/** What a drawing scrolls in on a small screen: see directives/captioned.ts. */
function isFigureFrame({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('figure-scroll');
}

/** The text of a diagram that is not drawn; null for other code. */
export function diagramSource(pre: Element): string | null {
  const [code] = pre.children;
  if (code?.type !== 'element' || code.tagName !== 'code') return null;
  const { className } = code.properties;
  const isDiagram = Array.isArray(className) && className.includes(`language-${DIAGRAM_LANGUAGE}`);
  return isDiagram ? textOf(code).replace(/\n$/, '') : null;
}
