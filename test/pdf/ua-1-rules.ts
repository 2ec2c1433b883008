import { hasHeader, type ParsedFile } from './parsed-file.ts';

const STANDARD_TYPES =
  /^(Document|Part|Art|Sect|Div|BlockQuote|Caption|TOC|TOCI|Index|NonStruct|P|H[1-6]|L|LI|Lbl|LBody|Table|TR|TH|TD|THead|TBody|TFoot|Span|Quote|Note|Reference|Code|Link|Figure|Formula|Form)$/;

/** What is of PDF/UA-1 and PDF/A-2a alone. */
export function* ua1Violations(file: ParsedFile): Generator<string> {
  const { tree, xmp } = file;
  if (!hasHeader(file, '1.7')) yield 'A 6.1.2 header';
  if (!xmp.includes('<pdfuaid:part>1<')) yield 'UA 5-1 identification';
  if (!/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</.test(xmp)) yield 'A 6.6.4 identification';
  if (!xmp.includes('<pdfaSchema:prefix>pdfuaid<')) yield 'A 6.6.2.3 extension schema';
  for (const { role } of tree.elements()) {
    const mapped = tree.root.dict('RoleMap')?.name(role) ?? role;
    if (!STANDARD_TYPES.test(mapped)) yield 'UA 7.1-5 role map';
  }
  // 7.9: each note has an id of its own.
  const notes = tree.elements().filter(({ role }) => role === 'Note');
  const ids = notes.map(({ dict }) => dict.string('ID')?.bytes ?? '');
  if (ids.includes('')) yield 'UA 7.9-1 note without an id';
  if (new Set(ids).size < ids.length) yield 'UA 7.9-2 id of two notes';
}
