import type { Format } from './types.ts';
import { childOf, isOn, valueIn, type XmlElement } from './xml.ts';

export const PLAIN: Format = {
  bold: false,
  italic: false,
  underlined: false,
  struck: false,
  code: false,
  hidden: false,
  capitals: false,
  raised: null,
  highlighted: false,
  size: null,
};

const MONOSPACED =
  /^(?:courier|consolas|menlo|monaco|lucida console|cascadia|source code|ibm plex mono|fira (?:code|mono)|(?:dejavu|liberation|noto|ubuntu|roboto) (?:sans )?mono|andale mono)/i;

/** What `w:rPr` says, over what holds without it. */
export function formatOf(properties: XmlElement | undefined, base: Format): Format {
  if (properties === undefined) return base;
  const on = (...names: string[]): boolean | undefined =>
    names.map((name) => isOn(properties, name)).find((value) => value !== undefined);
  const font = childOf(properties, 'w:rFonts')?.attributes['w:ascii'];
  const underline = valueIn(properties, 'w:u');
  const highlight = valueIn(properties, 'w:highlight');
  const raised = valueIn(properties, 'w:vertAlign');
  const size = valueIn(properties, 'w:sz');
  return {
    bold: on('w:b') ?? base.bold,
    italic: on('w:i') ?? base.italic,
    underlined: underline === undefined ? base.underlined : underline !== 'none',
    struck: on('w:strike', 'w:dstrike') ?? base.struck,
    code: font === undefined ? base.code : MONOSPACED.test(font),
    hidden: on('w:vanish') ?? base.hidden,
    capitals: on('w:caps', 'w:smallCaps') ?? base.capitals,
    raised:
      raised === undefined
        ? base.raised
        : raised === 'superscript'
          ? 'super'
          : raised === 'subscript'
            ? 'sub'
            : null,
    highlighted: highlight === undefined ? base.highlighted : highlight !== 'none',
    size: size === undefined ? base.size : Number(size) || null,
  };
}
