import type { Matrix } from '../pdf/content/matrix.ts';

type Attributes = Readonly<Record<string, string | number | null | undefined>>;

/** A number without what does not tell: `.5`, not `0.500`. */
export function compact(value: number, decimals = 3): string {
  const text = value.toFixed(decimals).replace(/\.?0+$/, decimals ? '' : '$&');
  return text === '-0' || text === '' ? '0' : text.replace(/^(-?)0\./, '$1.');
}

/** Numbers in a row; the sign of a negative one parts it from the one before. */
export function compactList(values: readonly number[], decimals = 3): string {
  let text = '';
  for (const value of values) {
    const next = compact(value, decimals);
    text += text === '' || next.startsWith('-') ? next : ` ${next}`;
  }
  return text;
}

/** The scale of a matrix can be small, and what it is applied to large: its digits count, not its decimals. */
export function matrixText(matrix: Matrix): string {
  const [a, b, c, d, e, f] = matrix;
  const scale = [a, b, c, d].map((value) => compact(value, 8).slice(0, value < 0 ? 9 : 8));
  return `matrix(${scale.join(' ')} ${compact(e)} ${compact(f)})`;
}

/** An element; attributes without a value are left out. */
export function element(name: string, attributes: Attributes, content = ''): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    text += ` ${key}="${typeof value === 'number' ? compact(value) : escapeMarkup(value)}"`;
  }
  return content === '' ? `${text}/>` : `${text}>${content}</${name}>`;
}

const ESCAPED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML; characters that XML 1.0 (2.2) does not have are dropped. */
export function escapeMarkup(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => ESCAPED[character] ?? character);
  return Array.from(escaped)
    .filter((character) => character >= ' ' || character === '\n' || character === '\t')
    .join('');
}
