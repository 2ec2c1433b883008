import type { Element, ElementContent, Properties } from 'hast';

/** A number of CSS px, or a length or part that both a screen and print know. */
const LENGTH = /^(\d+(?:\.\d+)?)(px|%|em|rem|cm|mm|in|pt|vw)?$/;

/**
 * The picture in the width that its author gives: `width="50%"` in HTML, `{width=50%}` after Markdown. The height follows
 * from it, unless it alone is given. It is never wider than the text.
 */
export function sized(picture: ElementContent, { properties }: Element): ElementContent {
  if (picture.type !== 'element') return picture;
  const width = lengthOf(properties['width']);
  const height = lengthOf(properties['height']);
  const style = width !== null ? `width:${width}` : height !== null ? `height:${height};width:auto` : null;
  const side = /^(left|right)$/.exec(String(properties['align'] ?? ''))?.[1];
  const given: Properties = {
    ...(style !== null && { style }),
    ...(side !== undefined && {
      className: [...[picture.properties['className'] ?? []].flat(), `picture-${side}`],
    }),
  };
  if (Object.keys(given).length === 0) return picture;
  return { ...picture, properties: { ...picture.properties, ...given } };
}

function lengthOf(value: Properties[string]): string | null {
  const [, number, unit = 'px'] = LENGTH.exec(String(value ?? '').trim()) ?? [];
  return number === undefined || Number(number) === 0 ? null : number + unit;
}
