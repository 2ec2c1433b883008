import { isMap, isPair, type Node, type parseDocument, visit } from 'yaml';
import type { Diagnostic, Place } from '../report/diagnostic.ts';
import { UnseenCharacters } from './unseen-characters.ts';

type YamlDocument = ReturnType<typeof parseDocument>;

/** What a document says, or why it says nothing that can be read: as the library puts it, null for aliases of aliases that it has counted too many of. */
export function contentsOf(
  doc: YamlDocument,
): { readonly value: unknown } | { readonly reason: string | null } {
  try {
    return { value: doc.toJS() ?? {} };
  } catch (error) {
    // It stumbles at a key that is no text, which it has to write as one.
    return { reason: error instanceof ReferenceError || !(error instanceof Error) ? null : error.message };
  }
}

/** An alias (`*name`) whose anchor (`&name`) is not there, or comes later. */
export function unresolvedAlias(doc: YamlDocument): { name: string; offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  visit(doc, {
    Alias(_key, alias) {
      if (alias.resolve(doc) !== undefined) return undefined;
      found = { name: alias.source, offset: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** Offset of the value (or the key) at a path in a YAML tree; undefined where the path does not exist. */
export function offsetOf(root: unknown, path: readonly PropertyKey[], key: boolean): number | undefined {
  let node: unknown = root;
  let keyOffset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && String((item.key as Node | null)?.toJSON()) === String(step),
      );
      if (pair === undefined) return undefined;
      keyOffset = (pair.key as Node | null)?.range?.[0];
      node = pair.value;
    } else if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(step)];
      keyOffset = undefined;
    } else return undefined;
  }
  return (key ? keyOffset : undefined) ?? (node as Node | null)?.range?.[0] ?? keyOffset;
}

/** What nobody sees in keys and values, also where it is written as an escape. */
export function unseenInYaml(doc: YamlDocument, text: string, at: (offset: number) => Place): Diagnostic[] {
  const unseen = new UnseenCharacters();
  visit(doc, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string' || !range) return;
      const [start, end] = range;
      unseen.look(value, (offset) => {
        const written = text.slice(start, end).indexOf(value.charAt(offset));
        return at(start + Math.max(0, written));
      });
    },
  });
  return unseen.problems;
}

/** Offset of a line that looks like an item of a list but continues the text before it: it stands too far in. */
export function swallowedItem(doc: YamlDocument, text: string): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Scalar(_key, { type, range }) {
      if (type !== 'PLAIN' || !range) return undefined;
      const [start, end] = range;
      const item = /\n[ \t]*(?=- )/.exec(text.slice(start, end));
      if (item === null) return undefined;
      found = start + item.index + item[0].length;
      return visit.BREAK;
    },
  });
  return found;
}
