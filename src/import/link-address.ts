import type { InContext, Link } from '../word/types.ts';
import type { Conversion } from './conversion.ts';

/** Where a text or picture leads: by its link, or by the field that it is the result of. */
export function urlOf({ link, fields }: InContext, conversion: Conversion): string | null {
  if (link !== null) return addressOf(link, conversion);
  const field = fields.find(({ type }) => type === 'HYPERLINK' || type === 'REF');
  if (field === undefined) return null;
  if (field.type === 'REF') return addressOf({ address: null, anchor: field.words[0] ?? null }, conversion);
  const local = field.words.indexOf('\\l');
  const anchor = local < 0 ? null : (field.words[local + 1] ?? null);
  const [address = null] = field.words.filter(
    (word, at) => !word.startsWith('\\') && (local < 0 || at !== local + 1),
  );
  return addressOf({ address: local === 0 ? null : address, anchor }, conversion);
}

function addressOf({ address, anchor }: Link, { findings, targets }: Conversion): string | null {
  if (address !== null && address !== '') {
    // A path on somebody's disk, or a program.
    if (!/^(?:https?|mailto|tel):/i.test(address)) {
      findings.tellOnce('import-lost.address', address);
      return null;
    }
    return anchor === null || address.includes('#') ? address : `${address}#${anchor}`;
  }
  if (anchor === null || anchor === '_top') return null;
  const target = targets.bookmarks.get(anchor);
  if (target === undefined) findings.tellOnce('import-lost.link', anchor);
  return target === undefined ? null : `#${target.id}`;
}
