import type { Nodes } from 'mdast';
import { offsetsOf, type SourceText } from '../../markdown/source-text.ts';

interface TextNode {
  readonly value: string;
  readonly position?: Nodes['position'];
}

interface Checkpoint {
  readonly index: number;
  readonly offset: number;
}

/** Characters of a text between two places that are kept. */
const STEP = 1024;

/**
 * Where the characters of one text stand in the file. To step through a text takes as long as it is, and a paragraph may have
 * thousands of mistakes: so the file is read on from the nearest character that was looked up before.
 */
export class WrittenText {
  readonly #source: SourceText;
  readonly #node: TextNode;
  readonly #checkpoints: Checkpoint[];
  /** Most texts are written as they read, without escapes or prefixes of lines. */
  readonly #asWritten: boolean;

  constructor(source: SourceText, node: TextNode) {
    this.#source = source;
    this.#node = node;
    const { start } = offsetsOf(node);
    this.#checkpoints = [{ index: 0, offset: start }];
    this.#asWritten = source.text.startsWith(node.value, start);
  }

  /** The offset from the start of the file; undefined for a text that has no place in it. */
  offsetOf(index: number): number | undefined {
    const { position, value } = this.#node;
    if (position === undefined) return undefined;
    const from = this.#checkpoints.findLast((checkpoint) => checkpoint.index <= index);
    if (from === undefined) return undefined;
    if (this.#asWritten) return from.offset + index - from.index;
    const start = { ...position.start, offset: from.offset };
    const rest = { value: value.slice(from.index), position: { ...position, start } };
    const offset = this.#source.locate(rest, index - from.index)?.offset;
    const last = this.#checkpoints.at(-1);
    if (offset !== undefined && last !== undefined && index >= last.index + STEP) {
      this.#checkpoints.push({ index, offset });
    }
    return offset;
  }
}
