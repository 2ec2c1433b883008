import { SourceText } from '../../markdown/source-text.ts';
import type { ParsedChapter } from '../../markdown/types.ts';
import { type Unit, unitsOf } from '../blocks/units.ts';
import { folded } from './fold.ts';
import { type Sign, signsOf } from './source-signs.ts';

/** A chapter as it is now, by its blocks. */
export class Chapter {
  readonly file: string;
  /** Without its byte order mark. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly #source: SourceText;
  readonly #signs = new Map<Unit, readonly Sign[]>();

  constructor(file: string, text: string, { mdast }: Pick<ParsedChapter, 'mdast'>) {
    this.file = file;
    this.text = text;
    this.units = unitsOf(file, text, mdast).units;
    this.#source = new SourceText(file, text);
  }

  signsOf(unit: Unit): readonly Sign[] {
    const known = this.#signs.get(unit);
    if (known !== undefined) return known;
    const signs = signsOf(unit, this.#source);
    this.#signs.set(unit, signs);
    return signs;
  }

  /** What some signs say, and what is shown otherwise as it is written. */
  saying(signs: readonly Sign[]): string {
    return signs.map(({ sign, start, end }) => sign ?? `\uFFFC${this.text.slice(start, end)}\uFFFC`).join('');
  }

  /** What all of its blocks are and say, in their order. */
  *said(): Iterable<{ readonly unit: Unit; readonly saying: string }> {
    for (const unit of this.units) {
      if (unit.isWhole) continue;
      const text =
        unit.node === null ? this.text.slice(unit.start, unit.end) : this.saying(this.signsOf(unit));
      yield { unit, saying: sayingOf(unit, text) };
    }
  }
}

/** What a block is, and what it says. */
export function sayingOf({ node }: Pick<Unit, 'node'>, text: string): string {
  const heading = node?.type === 'heading' ? `${node.depth}${node.data?.explicitId?.id ?? ''}` : '';
  return `${node?.type ?? 'html'}${heading}:${folded(text)}`;
}
