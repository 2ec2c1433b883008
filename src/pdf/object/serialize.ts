import { PdfArray, PdfDict, PdfName, type PdfObject, PdfRef, PdfStream, PdfString } from './types.ts';

/** An object as it is written into a file (ISO 32000-1, 7.3), one character per byte. */
export function serialize(object: PdfObject): string {
  if (object === null) return 'null';
  if (typeof object === 'number') return serializeNumber(object);
  if (typeof object === 'boolean') return String(object);
  if (object instanceof PdfRef) return `${object.number} 0 R`;
  if (object instanceof PdfName) return serializeName(object.value);
  if (object instanceof PdfString) return serializeString(object.bytes);
  if (object instanceof PdfArray) return `[${object.items.map(serialize).join(' ')}]`;
  if (object instanceof PdfDict) return serializeDict(object);
  throw new TypeError('A stream can only stand as an indirect object');
}

/** A whole indirect object with its number. */
export function serializeIndirect(number: number, object: PdfObject): string {
  if (!(object instanceof PdfStream)) return `${number} 0 obj\n${serialize(object)}\nendobj\n`;
  const content = Buffer.from(object.encoded).toString('latin1');
  return `${number} 0 obj\n${serializeDict(object.dict)}\nstream\n${content}\nendstream\nendobj\n`;
}

function serializeDict(dict: PdfDict): string {
  let text = '';
  for (const [key, value] of dict.entries) {
    text += `${text === '' ? '' : '\n'}${serializeName(key)} ${serialize(value)}`;
  }
  return `<<${text}>>`;
}

/** Real numbers have no exponent in PDF (7.3.3). */
function serializeNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(10) : text;
}

const SPECIAL_IN_NAME = /[^!-~]|[#()<>[\]{}/%]/g;

/** A file has few different names, but each of them thousands of times. */
const writtenNames = new Map<string, string>();

function serializeName(name: string): string {
  let written = writtenNames.get(name);
  if (written === undefined) {
    written = `/${name.replace(SPECIAL_IN_NAME, (character) => `#${hexByte(character)}`)}`;
    if (writtenNames.size < 1000) writtenNames.set(name, written);
  }
  return written;
}

/** Printable strings in parentheses, all others in hexadecimal. */
function serializeString(bytes: string): string {
  if (/^[ -~]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`;
}

const hexByte = (character: string): string => Buffer.from(character, 'latin1').toString('hex').toUpperCase();
