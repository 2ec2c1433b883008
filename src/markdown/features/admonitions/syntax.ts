import type { Processor } from 'unified';
import {
  type Construct,
  type Effects,
  type Leaf,
  lineThat,
  restOfLine,
  type State,
  spaces,
  type TokenType,
} from '../../micromark.ts';
import { type Head, type Range, readHead } from './heads.ts';

/**
 * Other tools' boxes, as containers like quotes and lists, so that all of Markdown may stand in them. They become the
 * nodes of directives, since their tokens are those of micromark-extension-directive.
 */
export function admonitionSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions ??= [];
  data.micromarkExtensions.push({
    document: Object.fromEntries([...'!?=:\\'].map((marker) => [marker.charCodeAt(0), admonition])),
  });
}

const blank = lineThat((line) => line.trim() === '');
/** How far what belongs to a box of MkDocs stands to the right of its first line. */
const INDENTATION = 4;

declare module 'micromark-util-types' {
  interface ContainerState {
    admonition?: { readonly body: Head['body']; readonly indentation: number; ended: boolean };
  }
  interface TokenTypeMap {
    directiveContainer: 'directiveContainer';
    directiveContainerFence: 'directiveContainerFence';
    directiveContainerLabel: 'directiveContainerLabel';
    directiveContainerLabelMarker: 'directiveContainerLabelMarker';
    directiveContainerName: 'directiveContainerName';
  }
}

const admonition: Construct = {
  name: 'admonition',
  tokenize(effects, ok, nok) {
    const state = this.containerState ?? {};
    const prefix = this.events.at(-1)?.[1];
    // In a list item of MkDocs the first line is itself further in than the item's text is here.
    const further = prefix?.type === 'linePrefix' ? this.sliceSerialize(prefix, true).length : 0;
    let head: Head | null = null;
    const isHead = lineThat((line) => {
      head = readHead(line);
      return head !== null;
    });
    const start: State = (code) => {
      if (head === null) return nok(code);
      state.admonition = { body: head.body, indentation: further + INDENTATION, ended: false };
      effects.enter('directiveContainer', { _container: true });
      return fence(effects, leavesOf(head, effects), ok)(code);
    };
    return effects.check(isHead, start, nok);
  },
  continuation: {
    tokenize(effects, ok, nok) {
      const state = this.containerState?.admonition;
      if (state === undefined || state.ended) return nok;
      const { body, indentation } = state;
      if (body === 'indented') {
        const less = effects.attempt(spaces(INDENTATION), ok, effects.check(blank, ok, nok));
        return effects.attempt(spaces(indentation), ok, less);
      }
      const isEnd = lineThat((line) => {
        const colons = /^ {0,3}(:{3,}) *$/.exec(line)?.[1];
        return colons !== undefined && colons.length >= (body === 'none' ? 3 : body.colons);
      });
      // The line is taken, so that what stands in the box sees a blank one.
      const end: State = (code) => {
        state.ended = true;
        return fence(effects, [], ok)(code);
      };
      return effects.check(isEnd, end, body === 'none' ? nok : ok);
    },
  },
  exit(effects) {
    effects.exit('directiveContainer');
  },
};

/** The first or the last line. */
function fence(effects: Effects, leaves: readonly Leaf[], ok: State): State {
  return (code) => {
    effects.enter('directiveContainerFence');
    return restOfLine(effects, leaves, (after) => {
      effects.exit('directiveContainerFence');
      return ok(after);
    })(code);
  };
}

/** The name and the title in a first line. */
function leavesOf({ name, title, body }: Head, effects: Effects): Leaf[] {
  const leaf = (range: Range, type: TokenType): Leaf => ({
    ...range,
    enter: () => effects.enter(type, type === 'chunkText' ? { contentType: 'text' } : undefined),
    exit: () => effects.exit(type),
  });
  const label: Leaf[] = [];
  if (title !== null) {
    // With its quotation marks: there may be nothing between them, and no token is empty.
    const marker = 'directiveContainerLabelMarker';
    if (body === 'indented') label.push(leaf({ from: title.from - 1, to: title.from }, marker));
    if (title.to > title.from) label.push(leaf(title, 'chunkText'));
    if (body === 'indented') label.push(leaf({ from: title.to, to: title.to + 1 }, marker));
  }
  return [leaf(name, 'directiveContainerName'), ...within('directiveContainerLabel', label, effects)];
}

/** Leaves in a token around them all. */
function within(type: TokenType, leaves: readonly Leaf[], effects: Effects): Leaf[] {
  return leaves.map((leaf, index) => ({
    ...leaf,
    enter: () => {
      if (index === 0) effects.enter(type);
      leaf.enter();
    },
    exit: () => {
      leaf.exit();
      if (index === leaves.length - 1) effects.exit(type);
    },
  }));
}
