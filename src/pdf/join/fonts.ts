import { joinSubsets, programOf } from '../../fonts/join-subsets.ts';
import type { PageContents } from '../content/page-content.ts';
import type { PdfDocument } from '../object/document.ts';
import { PdfDict, PdfRef, PdfStream } from '../object/types.ts';

/** The descriptors of the TrueType fonts that contents show (ISO 32000-1, 9.8), by the numbers of their objects. */
export function fontDescriptors(contents: PageContents): number[] {
  const found = new Set<number>();
  for (const { ownerDict } of contents.all) {
    const fonts = ownerDict.dict('Resources')?.dict('Font');
    for (const name of fonts?.entries.keys() ?? []) {
      const inner = fonts?.dict(name)?.array('DescendantFonts')?.at(0);
      const descriptor = inner instanceof PdfDict ? inner.ref('FontDescriptor') : undefined;
      if (descriptor && inner instanceof PdfDict && inner.dict('FontDescriptor')?.has('FontFile2'))
        found.add(descriptor.number);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** Each piece of a document brings the glyphs that it shows: those of one font become one file, which all of them use. */
export function shareFonts(document: PdfDocument, descriptors: readonly number[]): void {
  const known = descriptors.flatMap((number) => document.dict(new PdfRef(number)) ?? []);
  const subsets = known.flatMap((descriptor) => {
    const file = descriptor.ref('FontFile2');
    if (file === undefined) return [];
    const content = contentOf(document, file);
    const name = descriptor.name('FontName')?.replace(/^[A-Z]{6}\+/, '');
    return [{ descriptor, file, content, font: `${name} ${programOf(content)}` }];
  });
  for (const same of Map.groupBy(subsets, ({ font }) => font).values()) {
    const joined = same.length < 2 ? null : joinSubsets(same.map(({ content }) => content));
    if (joined === null) continue;
    for (const { file } of same) document.remove(file);
    const shared = document.add(document.newStream(joined, { Length1: joined.length }));
    for (const { descriptor } of same) descriptor.set('FontFile2', shared);
  }
}

function contentOf(document: PdfDocument, ref: PdfRef): Buffer {
  const stream = document.resolve(ref);
  return stream instanceof PdfStream ? document.decode(stream) : Buffer.alloc(0);
}
