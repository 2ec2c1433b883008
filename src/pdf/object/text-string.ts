import { PdfString } from './types.ts';

/** PDFDocEncoding where it is not Latin-1 (ISO 32000-1, annex D.2): codes 0x18–0x1F and 0x80–0xA0. */
const FROM_18 = '\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC';
const FROM_80 =
  '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A' +
  '\u2122\uFB01\uFB02\u0141\u0152\u0160\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC';

/** What a text string says (ISO 32000-1, 7.9.2.2): UTF-16 with a byte order mark, else PDFDocEncoding. */
export function decodeText(string: PdfString): string {
  const { bytes } = string;
  if (!bytes.startsWith('\xFE\xFF')) return Array.from(bytes, decodeCharacter).join('');
  let text = '';
  for (let i = 2; i + 1 < bytes.length; i += 2) {
    text += String.fromCharCode(bytes.charCodeAt(i) * 256 + bytes.charCodeAt(i + 1));
  }
  return text;
}

function decodeCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code >= 0x80) return FROM_80[code - 0x80] ?? character;
  return code >= 0x18 && code < 0x20 ? (FROM_18[code - 0x18] ?? character) : character;
}

/** A text string: plain ASCII as it is, all else as UTF-16BE. */
export function encodeText(text: string): PdfString {
  if (/^[ -~]*$/.test(text)) return new PdfString(text);
  let bytes = '\xFE\xFF';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes += String.fromCharCode(unit >> 8, unit & 255);
  }
  return new PdfString(bytes);
}

/** A date string in UTC (ISO 32000-1, 7.9.4). */
export function encodeDate(date: Date): PdfString {
  return new PdfString(`D:${date.toISOString().replace(/\D/g, '').slice(0, 14)}+00'00'`);
}
