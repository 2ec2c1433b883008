import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Random names of the library, such as `rId` and 21 signs. */
const RANDOM = /\brId[a-z0-9_-]{21}/g;
/** The earliest time that a zip file can say: files of a package have none. */
const NO_TIME = new Date(1980, 0, 1);
const LATE = 'T12:00:00Z';

const CUSTOM = 'customXml/item1.xml';
const CUSTOM_ID = '{5C1B1B1E-6C0D-4B8E-9E0F-6B6C2D646F63}';

interface Fixing {
  readonly map: string;
  readonly date: string | null;
}

/**
 * Takes out of a package what is another each time it is written, and puts in what tells where each block was written, as a part that word
 * processors carry along.
 */
export function fixed(bytes: Uint8Array, { map, date }: Fixing): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const names = new Map<string, string>();
  const nameOf = (random: string): string => {
    const known = names.get(random) ?? `rIdN${names.size + 1}`;
    names.set(random, known);
    return known;
  };
  const time = `${date ?? '1980-01-01'}${LATE}`;
  const edit = (part: string, change: (xml: string) => string): void => {
    const content = parts.get(part);
    if (content !== undefined) parts.set(part, strToU8(change(strFromU8(content))));
  };
  for (const part of [...parts.keys()].filter((name) => /\.(?:xml|rels)$/.test(name)).sort())
    edit(part, (xml) => xml.replace(RANDOM, nameOf));
  edit('docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, (_, open: string) => open + time),
  );
  addMap(map, parts, edit);
  edit('word/fontTable.xml', (xml) =>
    xml.replace(/<w:font .*<\/w:font>|(?<=<w:fonts[^>]*)\/>/s, (found) =>
      found === '/>' ? `>${FONTS}</w:fonts>` : FONTS,
    ),
  );
  const sorted = [...parts].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(sorted), { mtime: NO_TIME, level: 9 });
}

/** What a word processor looks at first stands first. */
const order = (part: string): number => (part === '[Content_Types].xml' ? 0 : part === '_rels/.rels' ? 1 : 2);

function addMap(
  map: string,
  parts: Map<string, Uint8Array>,
  edit: (part: string, change: (xml: string) => string) => void,
): void {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const custom = 'http://schemas.openxmlformats.org/officeDocument/2006/customXml';
  parts.set(CUSTOM, strToU8(map));
  parts.set(
    'customXml/itemProps1.xml',
    strToU8(
      `${head}<ds:datastoreItem ds:itemID="${CUSTOM_ID}" xmlns:ds="${custom}"><ds:schemaRefs/></ds:datastoreItem>`,
    ),
  );
  parts.set(
    'customXml/_rels/item1.xml.rels',
    strToU8(
      `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
    ),
  );
  edit('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>',
    ),
  );
  edit('word/_rels/document.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      `<Relationship Id="rIdMap" Type="${relations}/customXml" Target="../${CUSTOM}"/></Relationships>`,
    ),
  );
}

/** What is shown where the fonts are not installed. */
const FONTS = [
  ['IBM Plex Sans', 'Calibri', 'swiss', 'variable'],
  ['IBM Plex Mono', 'Consolas', 'modern', 'fixed'],
]
  .map(
    ([name, instead, family, pitch]) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:family w:val="${family}"/><w:pitch w:val="${pitch}"/></w:font>`,
  )
  .join('');
