import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder } from '../workspace/cache-folder.ts';

/** Where drawings are kept, a file each. */
export const drawingsFolder = (): string => path.join(cacheFolder(), 'diagrams');

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Drawings by the hash of all that goes into them. The browser's build is not in it, since asking for it would start one:
 * coordinates are rounded, and come out the same in the builds that were compared (docs/architecture.md).
 */
export class DiagramCache {
  readonly #folder = drawingsFolder();
  readonly #ingredients: string;

  /** @param ingredients all that decides how a text is drawn, beside the text */
  constructor(ingredients: readonly unknown[]) {
    this.#ingredients = sha256(JSON.stringify(ingredients));
  }

  /** The drawing of a text; null where there is none, or none that is as it was written. */
  read(text: string): string | null {
    try {
      const [sum, ...rest] = readFileSync(this.#file(text), 'utf8').split('\n');
      const svg = rest.join('\n');
      return sum === sha256(svg) ? svg : null;
    } catch {
      return null;
    }
  }

  /** Written aside and renamed, so that two builds at once do no harm. Without a cache folder the drawing is made anew each time. */
  write(text: string, svg: string): void {
    const file = this.#file(text);
    const aside = `${file}.${randomUUID()}`;
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(aside, `${sha256(svg)}\n${svg}`);
      renameSync(aside, file);
    } catch {
      remove(aside);
    }
  }

  #file(text: string): string {
    return path.join(this.#folder, `${sha256(JSON.stringify([this.#ingredients, text]))}.svg`);
  }
}

/** What is in the way of writing may be in the way of removing too. */
function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was not written.
  }
}
