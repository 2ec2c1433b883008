import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { BrokenWord } from './broken.ts';
import { childrenOf, parseXml, type XmlElement } from './xml.ts';

/** What one part leads to. */
export interface Relationship {
  /** The last word of its type: `image`, `hyperlink`. Transitional and strict have the same. */
  readonly type: string;
  /** The name of a part, or an address. */
  readonly target: string;
  readonly isExternal: boolean;
}

const MOST_ENTRIES = 10_000;
/** In bytes, of all parts together: a document with hundreds of photographs has less. */
const LARGEST_UNPACKED = 500 * 1024 ** 2;
/** In bytes: a tree takes some dozen times as much memory. */
const LARGEST_XML = 64 * 1024 ** 2;

/** The parts of an Office document (ECMA-376-2): a ZIP archive that is read one part at a time, and never written to a folder. */
export class Package {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws BrokenWord */
  static async open(bytes: Buffer): Promise<Package> {
    // A compound file (MS-CFB): a document of Word 97, or one with a password.
    if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0') throw new BrokenWord('encrypted');
    const entries = new Map<string, Entry>();
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
      let unpacked = 0;
      for await (const entry of zip.eachEntry()) {
        unpacked += entry.uncompressedSize;
        if (entries.size > MOST_ENTRIES) throw new BrokenWord('too-many');
        if (unpacked > LARGEST_UNPACKED) throw new BrokenWord('too-large');
        entries.set(keyOf(entry.fileName), entry);
      }
      return new Package(zip, entries);
    } catch (error) {
      throw error instanceof BrokenWord ? error : new BrokenWord('damaged');
    }
  }

  /** The bytes of a part; null where there is none of that name. @throws BrokenWord */
  async bytes(part: string): Promise<Buffer | null> {
    const entry = this.#entries.get(keyOf(part));
    if (entry === undefined) return null;
    try {
      return await buffer(await this.#zip.openReadStreamPromise(entry));
    } catch {
      throw new BrokenWord('damaged', { part });
    }
  }

  /** A part as a tree. @throws BrokenWord */
  async xml(part: string): Promise<XmlElement | null> {
    if ((this.#entries.get(keyOf(part))?.uncompressedSize ?? 0) > LARGEST_XML)
      throw new BrokenWord('too-large', { part });
    const bytes = await this.bytes(part);
    return bytes === null ? null : parseXml(part, bytes);
  }

  /** What a part leads to, by its ids; of the package itself for ''. @throws BrokenWord */
  async relationships(part: string): Promise<ReadonlyMap<string, Relationship>> {
    const { dir, base } = path.posix.parse(part);
    const root = await this.xml(path.posix.join(dir, '_rels', `${base}.rels`));
    return new Map(
      childrenOf(root ?? undefined, 'rel:Relationship').map(({ attributes }) => {
        const { Id = '', Type = '', Target = '', TargetMode } = attributes;
        const isExternal = TargetMode === 'External';
        // Nothing leads out of the package: `..` ends at its root.
        const target = isExternal ? Target : path.posix.resolve('/', dir, Target);
        return [Id, { type: Type.split('/').at(-1) ?? '', target, isExternal }];
      }),
    );
  }
}

/** Names of parts count the same in capitals, and with a stroke before them. */
const keyOf = (name: string): string => name.replace(/^\/+/, '').toLowerCase();
