import { decodeText } from '../object/text-string.ts';
import { CREATOR, type FinishOptions, type Pass } from './pass.ts';

/**
 * ISO 14289, 5, and ISO 19005: XMP metadata with the title, the language and what the file says that it conforms to.
 */
export const metadata = (identification: Identification): Pass<'document' | 'options'> => ({
  name: 'metadata',
  run({ document, options }) {
    const producer = document.trailer.dict('Info')?.string('Producer');
    const xmp = packet(options, producer && decodeText(producer), identification);
    // Uncompressed, so that it can be read without a PDF reader (ISO 16684-1).
    const stream = document.newEncodedStream(Buffer.from(xmp), { Type: '/Metadata', Subtype: '/XML' });
    document.catalog.set('Metadata', document.add(stream));
  },
});

/** What a file says that it conforms to. */
export interface Identification {
  /** Those of its properties, by their prefixes. */
  readonly namespaces: Readonly<Record<string, string>>;
  /** XML. */
  readonly properties: string;
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
};

function packet(
  { title, language, author, date }: FinishOptions,
  producer: string | undefined,
  identification: Identification,
): string {
  const time = date === null ? null : `${date.toISOString().slice(0, 19)}Z`;
  const known = { ...NAMESPACES, ...identification.namespaces };
  const namespaces = Object.entries(known).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`);
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${namespaces.join(' ')}>
<dc:format>application/pdf</dc:format>
<dc:title>${alternatives(title)}</dc:title>
<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>
${author ? `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>\n` : ''}${time ? dates(time) : ''}<xmp:CreatorTool>${CREATOR}</xmp:CreatorTool>
${producer ? `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>\n` : ''}${identification.properties}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

const dates = (time: string): string =>
  ['CreateDate', 'ModifyDate', 'MetadataDate'].map((name) => `<xmp:${name}>${time}</xmp:${name}>\n`).join('');

const alternatives = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
