import type { Element, Properties } from 'hast';

/** A number of CSS px, or a length or part that both a screen and print know. */
const LENGTH = /^(\d+(?:\.\d+)?)(px|%|em|rem|cm|mm|in|pt|vw)?$/;

/** The style and class of a picture by its author's attributes. */
export interface GivenSize {
  readonly style?: string;
  readonly className?: string[];
}

/**
 * The width that the author of a picture gives it: `width="50%"` in HTML, `{width=50%}` after Markdown. The height follows
 * from it, unless it alone is given. It is never wider than the text.
 */
export function givenSize({ properties }: Element): GivenSize {
  const width = lengthOf(properties['width']);
  const height = lengthOf(properties['height']);
  const style = width !== null ? `width:${width}` : height !== null ? `height:${height};width:auto` : null;
  const side = /^(left|right)$/.exec(String(properties['align'] ?? ''))?.[1];
  return {
    ...(style !== null && { style }),
    ...(side !== undefined && { className: [`picture-${side}`] }),
  };
}

function lengthOf(value: Properties[string]): string | null {
  const [, number, unit = 'px'] = LENGTH.exec(String(value ?? '').trim()) ?? [];
  return number === undefined || Number(number) === 0 ? null : number + unit;
}
