import { type Bytes, type Files, nameIn } from './files.ts';
import type { ReadLog } from './read-log.ts';

/** Files with other text over some of them: what stands unsaved in an editor. Others may be new. */
export class OverlayFiles implements Files {
  readonly root: string;
  readonly log: ReadLog;
  readonly #base: Files;
  /** By path from the root, in one normal form (Unicode NFC). */
  readonly #texts: ReadonlyMap<string, string>;

  constructor(base: Files, texts: ReadonlyMap<string, string>) {
    this.root = base.root;
    this.log = base.log;
    this.#base = base;
    this.#texts = new Map([...texts].map(([file, text]) => [file.normalize(), text]));
  }

  noting(log: ReadLog): OverlayFiles {
    return new OverlayFiles(this.#base.noting(log), this.#texts);
  }

  read(file: string): Bytes {
    const text = this.#texts.get(nameIn(this, file).normalize());
    return text === undefined ? this.#base.read(file) : { bytes: Buffer.from(text) };
  }

  sizeOf(file: string): number | null {
    const text = this.#texts.get(nameIn(this, file).normalize());
    return text === undefined ? this.#base.sizeOf(file) : Buffer.byteLength(text);
  }

  folders(folder: string): string[] {
    return this.#withOwn(this.#base.folders(folder), this.#below(folder), true);
  }

  files(folder: string): string[] {
    return this.#withOwn(this.#base.files(folder), this.#below(folder), false);
  }

  /** The own paths below a folder, from there. */
  #below(folder: string): string[] {
    const name = nameIn(this, folder).normalize();
    const prefix = name === '' ? '' : `${name}/`;
    return [...this.#texts.keys()]
      .filter((file) => file.startsWith(prefix))
      .map((file) => file.slice(prefix.length));
  }

  #withOwn(known: readonly string[], own: readonly string[], folders: boolean): string[] {
    const more = own.filter((file) => file.includes('/') === folders).map((file) => file.split('/')[0] ?? '');
    return [...new Set([...known, ...more])].sort();
  }
}
