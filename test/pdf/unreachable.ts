import { PdfDocument } from '../../src/pdf/object/document.ts';
import { PdfArray, PdfDict, type PdfObject, PdfRef, PdfStream } from '../../src/pdf/object/types.ts';

/** The numbers of the objects that nothing leads to from the trailer. */
export function unreachable(bytes: Uint8Array): number[] {
  const document = new PdfDocument(bytes);
  const reached = new Set<number>();
  const open: PdfObject[] = [document.trailer];
  for (let object = open.pop(); object !== undefined; object = open.pop()) {
    if (object instanceof PdfRef && !reached.has(object.number)) {
      reached.add(object.number);
      open.push(document.resolve(object));
    } else if (object instanceof PdfArray) open.push(...object.items);
    else if (object instanceof PdfDict) open.push(...object.entries.values());
    else if (object instanceof PdfStream) open.push(object.dict);
  }
  const size = document.trailer.number('Size') ?? 0;
  const numbers = Array.from({ length: size - 1 }, (_, index) => index + 1);
  return numbers.filter((number) => !reached.has(number) && document.resolve(new PdfRef(number)) !== null);
}
