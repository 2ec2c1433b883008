import Handlebars from 'handlebars';
import type { Strings } from '../language/index.ts';
import { addressParts, qrCode } from './qr-code.ts';

/**
 * Registers what a template may call: `style`, `script`, `svg` and `picture` put a file into the page, `t` gives a word
 * of the page's language, `formatDate` and `formatBytes` write values in it; `qr` draws an address as a QR code and
 * `printedAddress` writes it beside; `lengthStep` tells how long a text is; `eq`, `or`, `json` and `cssString` do what they say.
 * Their names are verbs where a field of the page could have the noun: a helper hides a field of its name.
 *
 * @param inlined the files' contents by `helper name`, read beforehand
 */
export function registerHelpers(
  environment: typeof Handlebars,
  strings: Strings,
  inlined: ReadonlyMap<string, string>,
): void {
  const raw = (text: string) => new Handlebars.SafeString(text);
  const file = (helper: string, name: string) => inlined.get(`${helper} ${name}`) ?? '';
  environment.registerHelper({
    style: (name: string) => raw(`<style>${file('style', name)}</style>`),
    script: (name: string) => raw(`<script>${file('script', name)}</script>`),
    svg: (name: string) => raw(file('svg', name)),
    picture: (name: string) => raw(file('picture', name)),
    t: (key: string, ...parameters: unknown[]) => word(strings, key, parameters),
    formatDate: (iso: unknown) => (typeof iso === 'string' ? strings.formatDate(iso) : ''),
    formatBytes: (value: number) => strings.formatBytes(value),
    qr: (address: unknown) =>
      isText(address) ? raw(qrCode(address, Handlebars.escapeExpression(strings.qrCode(address)))) : '',
    printedAddress: (address: unknown) =>
      isText(address) ? raw(addressParts(address).map(Handlebars.escapeExpression).join('<wbr>')) : '',
    firstWord: (text: unknown) => (isText(text) ? (text.trim().split(/\s/)[0] ?? '') : ''),
    longestWord: (text: unknown) =>
      isText(text) ? text.split(/[\s-]/).reduce((a, b) => (b.length > a.length ? b : a), '') : '',
    lengthStep: (text: unknown, ...limits: unknown[]) => lengthStep(text, limits),
    eq: (a: unknown, b: unknown) => a === b,
    or: (a: unknown, b: unknown) => a || b,
    /** JSON that can stand inside a script element. */
    json: (value: unknown) => raw(JSON.stringify(value).replaceAll('<', '\\u003c')),
    cssString: (text: unknown) => raw(cssString(String(text))),
  });
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/**
 * How many of the limits, in characters, a text is longer than: CSS knows no length of a text, and sets a long name
 * smaller by a class that ends in this number.
 */
function lengthStep(text: unknown, limits: readonly unknown[]): number {
  const length = isText(text) ? [...text.trim()].length : 0;
  return limits.filter((limit) => typeof limit === 'number' && length > limit).length;
}

/** A word by its key; parameters in the order of the language file. */
function word(strings: Strings, key: string, parameters: unknown[]): string {
  const options = parameters.pop() as Handlebars.HelperOptions;
  const entry: unknown = (strings as Record<string, unknown>)[key];
  if (typeof entry === 'string') return entry;
  if (typeof entry === 'function') return String(entry(...parameters));
  throw new Handlebars.Exception(
    `"${key}" not defined in the language file`,
    options as unknown as hbs.AST.Node,
  );
}

/** Text within a CSS string (CSS Syntax Level 3, 4.3.5). */
function cssString(text: string): string {
  return text.replace(/["\\\n<]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
