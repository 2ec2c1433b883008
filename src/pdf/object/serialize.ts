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
export function serializeIndirect(number: number, object: PdfObject): Uint8Array {
  if (!(object instanceof PdfStream))
    return Buffer.from(`${number} 0 obj\n${serialize(object)}\nendobj\n`, 'latin1');
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n${serializeDict(object.dict)}\nstream\n`, 'latin1'),
    object.encoded,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

function serializeDict(dict: PdfDict): string {
  let text = '<<';
  for (const [key, value] of dict.entries) {
    text +=
      text.length > 2
        ? `\n${serializeName(key)} ${serialize(value)}`
        : `${serializeName(key)} ${serialize(value)}`;
  }
  return `${text}>>`;
}

/** Real numbers have no exponent in PDF (7.3.3). */
function serializeNumber(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(10) : text;
}

const PLAIN_NAME = /^[!-~]*$/;
const SPECIAL_IN_NAME = /[^!-~]|[#()<>[\]{}/%]/g;

function serializeName(name: string): string {
  if (PLAIN_NAME.test(name) && !/[#()<>[\]{}/%]/.test(name)) return `/${name}`;
  return `/${name.replace(SPECIAL_IN_NAME, (character) => `#${hexByte(character)}`)}`;
}

/** Printable strings in parentheses, all others in hexadecimal. */
function serializeString(bytes: string): string {
  if (/^[ -~]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`;
  let hex = '';
  for (const character of bytes) hex += hexByte(character);
  return `<${hex}>`;
}

const hexByte = (character: string): string =>
  character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0');
