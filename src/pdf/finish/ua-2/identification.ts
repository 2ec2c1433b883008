import type { Identification } from '../metadata.ts';

/** Well-Tagged PDF 1.0 for accessibility and for reuse, which are told as declarations of the PDF Association. */
const DECLARED = ['accessibility1.0', 'reuse1.0'].map(
  (part) => `<rdf:li rdf:parseType="Resource">
<pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#${part}</pdfd:conformsTo>
</rdf:li>`,
);

/** ISO 14289-2, 5, and ISO 19005-4, 6.7.3: PDF/UA-2 and PDF/A-4, which has no level; and Well-Tagged PDF. */
export const identification: Identification = {
  namespaces: { pdfd: 'http://pdfa.org/declarations/' },
  properties: `<pdfuaid:part>2</pdfuaid:part>
<pdfuaid:rev>2024</pdfuaid:rev>
<pdfaid:part>4</pdfaid:part>
<pdfaid:rev>2020</pdfaid:rev>
<pdfd:declarations><rdf:Bag>
${DECLARED.join('\n')}
</rdf:Bag></pdfd:declarations>`,
};
