import type { Format } from '../document/document.ts';
import type { Sheet } from '../document/sheet.ts';
import { sha256 } from '../files/hash.ts';
import { bytesWith } from '../memory/form.ts';
import { Memory } from '../memory/memory.ts';
import type { FinishOptions } from '../pdf/finish/pass.ts';
import type { Diagnostic } from '../report/diagnostic.ts';

/** What decides the bytes of a printed file beside its page. */
export interface Printer {
  readonly program: string;
  readonly browser: string;
  /** Whether it prints documents as a whole. */
  readonly whole: boolean;
}

/** All that decides a printed file and what is told of it, beside the printer. */
export interface PrintInputs {
  readonly format: Format;
  readonly sheet: Sheet | null;
  readonly finish: Pick<FinishOptions, 'standard' | 'language' | 'date' | 'author' | 'printShop'>;
  /** The description's, where what is worth a word is told. */
  readonly file: string;
  readonly frame: string;
  readonly title: string | null;
  readonly body: string;
}

/** What is told of a printed file, and kept with it. */
export interface ArtifactFacts {
  /** Of a PDF; null for what has none. */
  readonly pages: number | null;
  readonly browser: string;
  /** What was worth a word, but no error. */
  readonly notes: readonly Diagnostic[];
}

export interface MadeArtifact {
  readonly bytes: Uint8Array;
  readonly facts: ArtifactFacts;
}

const artifacts = new Memory<Printer & PrintInputs, MadeArtifact>('artifacts', {
  form: bytesWith<ArtifactFacts>(),
  most: 2 * 1024 ** 3,
});

/**
 * What a printer has printed, so that nothing is printed twice: not after a change elsewhere, and not after a run that was stopped
 * half-way.
 */
export class KeptArtifacts {
  readonly #printer: Printer;
  #frame = '';
  #frameHash = sha256('');

  constructor(printer: Printer) {
    this.#printer = printer;
  }

  read(inputs: PrintInputs): MadeArtifact | null {
    return artifacts.read(this.keyOf(inputs));
  }

  write(inputs: PrintInputs, made: MadeArtifact): void {
    artifacts.write(this.keyOf(inputs), made);
  }

  /** The frame, which is large and the same for thousands of variants, is read once. It and the body stand in the key by their hashes. */
  keyOf({ frame, body, ...inputs }: PrintInputs): Printer & PrintInputs {
    if (frame !== this.#frame) [this.#frame, this.#frameHash] = [frame, sha256(frame)];
    return { ...this.#printer, ...inputs, frame: this.#frameHash, body: sha256(body) };
  }
}
