import { apply, inverse, product, type Square, type Triple, transpose } from './three-by-three.ts';

/**
 * The sRGB colour space as an ICC profile (ICC.1:2001-04, version 2.4: a display profile of matrix and curve), made
 * from the numbers of IEC 61966-2-1, so that no profile of others has to be shipped.
 */
export function srgbProfile(): Buffer {
  const curve = toneCurve();
  const [red, green, blue] = colorants();
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', description('sRGB')],
    ['cprt', Buffer.concat([signature('text'), Buffer.from('No copyright, use freely\0', 'latin1')])],
    ['wtpt', xyz(D50)],
    ['chad', Buffer.concat([signature('sf32'), ...ADAPTATION.flat().map(fixed)])],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ];
  return assemble(tags);
}

/** Chromaticities x, y of the primaries and of the white point D65 (IEC 61966-2-1, table 1). */
const PRIMARIES = [
  [0.64, 0.33],
  [0.3, 0.6],
  [0.15, 0.06],
] as const;
const D65: Triple = [0.3127 / 0.329, 1, (1 - 0.3127 - 0.329) / 0.329];
/** The illuminant of the profile connection space (ICC.1, 7.2.16). */
const D50: Triple = [0.9642, 1, 0.8249];

/** The Bradford cone responses, by which ICC adapts from one white to the other. */
const BRADFORD: Square = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];
const ADAPTATION = adaptation();

function adaptation(): Square {
  const from = apply(BRADFORD, D65);
  const to = apply(BRADFORD, D50);
  const scale: Square = [
    [to[0] / from[0], 0, 0],
    [0, to[1] / from[1], 0],
    [0, 0, to[2] / from[2]],
  ];
  return product(inverse(BRADFORD), product(scale, BRADFORD));
}

/** What full red, green and blue are in the connection space: together they make the white point. */
function colorants(): Square {
  const columns = PRIMARIES.map(([x, y]): Triple => [x / y, 1, (1 - x - y) / y]);
  const [red = D65, green = D65, blue = D65] = columns;
  const primaries: Square = transpose([red, green, blue]);
  const [r, g, b] = apply(inverse(primaries), D65);
  const adapted = (column: Triple, amount: number): Triple =>
    apply(ADAPTATION, [column[0] * amount, column[1] * amount, column[2] * amount]);
  return [adapted(red, r), adapted(green, g), adapted(blue, b)];
}

const CURVE_POINTS = 1024;

/** The transfer function from the coded value to light (IEC 61966-2-1, 5.2). */
function toneCurve(): Buffer {
  const points = Buffer.alloc(4 + CURVE_POINTS * 2);
  points.writeUInt32BE(CURVE_POINTS, 0);
  for (let i = 0; i < CURVE_POINTS; i++) {
    const coded = i / (CURVE_POINTS - 1);
    const light = coded <= 0.04045 ? coded / 12.92 : ((coded + 0.055) / 1.055) ** 2.4;
    points.writeUInt16BE(Math.round(light * 65535), 4 + i * 2);
  }
  return Buffer.concat([signature('curv'), points]);
}

/** Header, table and data (ICC.1, 6.1 to 6.3); tags with the same data share it. */
function assemble(tags: readonly (readonly [string, Buffer])[]): Buffer {
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length, 0);
  const data: Buffer[] = [];
  const places = new Map<Buffer, number>();
  let offset = 128 + table.length;
  tags.forEach(([name, content], index) => {
    if (!places.has(content)) {
      const padded = Buffer.concat([content, Buffer.alloc(-content.length & 3)]);
      places.set(content, offset);
      data.push(padded);
      offset += padded.length;
    }
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(places.get(content) ?? 0, 8 + index * 12);
    table.writeUInt32BE(content.length, 12 + index * 12);
  });
  return Buffer.concat([header(offset), table, ...data]);
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x02400000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  // A fixed date, 2026-01-01: year, month, day.
  [2026, 1, 1].forEach((value, index) => {
    bytes.writeUInt16BE(value, 24 + index * 2);
  });
  bytes.write('acsp', 36, 'latin1');
  D50.forEach((value, index) => {
    fixed(value).copy(bytes, 68 + index * 4);
  });
  return bytes;
}

const signature = (name: string): Buffer => Buffer.from(`${name}\0\0\0\0`, 'latin1');
const xyz = (values: Triple): Buffer => Buffer.concat([signature('XYZ '), ...values.map(fixed)]);

/** A number with 16 bits behind the point. */
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65536), 0);
  return bytes;
}

/** textDescriptionType (ICC.1:2001-04, 6.5.17): the text in ASCII; no Unicode, no Macintosh script. */
function description(text: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length + 1, 0);
  return Buffer.concat([signature('desc'), length, Buffer.from(`${text}\0`, 'latin1'), Buffer.alloc(78)]);
}
