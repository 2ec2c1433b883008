import path from 'node:path';
import { sha256 } from '../files/hash.ts';
import { cacheFolder } from '../memory/cache-folder.ts';
import { keep, readKept } from '../memory/kept.ts';
import type { recipe } from './mermaid-tab.ts';

/** Where drawings are kept, a file each. */
export const drawingsFolder = (): string => path.join(cacheFolder(), 'diagrams');

export interface DrawingInputs extends ReturnType<typeof recipe> {
  /** A style sheet. */
  readonly fonts: string;
}

/**
 * Drawings by the hash of all that goes into them. The browser's build is not in it, since asking for it would start one:
 * coordinates are rounded, and come out the same in the builds that were compared (docs/architecture.md).
 */
export class DiagramCache {
  readonly #folder = drawingsFolder();
  readonly #ingredients: string;

  /** @param ingredients all that decides how a text is drawn, beside the text */
  constructor(ingredients: DrawingInputs) {
    this.#ingredients = sha256(JSON.stringify(ingredients));
  }

  /** The drawing of a text; null where there is none. */
  read(text: string): string | null {
    return readKept(this.#file(text));
  }

  write(text: string, svg: string): void {
    keep(this.#file(text), svg);
  }

  #file(text: string): string {
    return path.join(this.#folder, `${sha256(JSON.stringify([this.#ingredients, text]))}.svg`);
  }
}
