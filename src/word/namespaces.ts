const OPEN_XML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const WORD = 'http://schemas.microsoft.com/office/word';

/** The namespaces that are read, by the prefix that they have here: as ECMA-376 calls them, transitional and strict. */
const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  w: [`${OPEN_XML}/wordprocessingml/2006/main`, `${STRICT}/wordprocessingml/main`],
  r: [`${OPEN_XML}/officeDocument/2006/relationships`, `${STRICT}/officeDocument/relationships`],
  wp: [`${OPEN_XML}/drawingml/2006/wordprocessingDrawing`, `${STRICT}/drawingml/wordprocessingDrawing`],
  a: [`${OPEN_XML}/drawingml/2006/main`, `${STRICT}/drawingml/main`],
  pic: [`${OPEN_XML}/drawingml/2006/picture`, `${STRICT}/drawingml/picture`],
  c: [`${OPEN_XML}/drawingml/2006/chart`, `${STRICT}/drawingml/chart`],
  dgm: [`${OPEN_XML}/drawingml/2006/diagram`, `${STRICT}/drawingml/diagram`],
  m: [`${OPEN_XML}/officeDocument/2006/math`, `${STRICT}/officeDocument/math`],
  mc: [`${OPEN_XML}/markup-compatibility/2006`],
  rel: [`${OPEN_XML}/package/2006/relationships`],
  cp: [`${OPEN_XML}/package/2006/metadata/core-properties`],
  custom: [`${OPEN_XML}/officeDocument/2006/custom-properties`, `${STRICT}/officeDocument/customProperties`],
  dc: ['http://purl.org/dc/elements/1.1/'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  w14: [`${WORD}/2010/wordml`],
  w15: [`${WORD}/2012/wordml`],
  wps: [`${WORD}/2010/wordprocessingShape`],
  adec: ['http://schemas.microsoft.com/office/drawing/2017/decorative'],
  asvg: ['http://schemas.microsoft.com/office/drawing/2016/SVG/main'],
  xml: ['http://www.w3.org/XML/1998/namespace'],
};

const PREFIXES = new Map(
  Object.entries(NAMESPACES).flatMap(([prefix, addresses]) => addresses.map((address) => [address, prefix])),
);

/** The name of an element or attribute: `w:p`; in a namespace that is not read `?:p`, without one `p`. */
export function nameOf(namespace: string, local: string): string {
  return namespace === '' ? local : `${PREFIXES.get(namespace) ?? '?'}:${local}`;
}
