import { toString as plainText } from 'mdast-util-to-string';
import type { Language } from '../../../language/index.ts';
import type { IdRegister } from '../../id-register.ts';
import { slug } from '../../identifier.ts';
import type { ContainerDirective } from '../directives/nodes.ts';
import { type Description, entriesOf, unlinkedTerms } from './entries.ts';

/** What an abbreviation stands for, and the language of that (BCP 47) where it is another than the glossary's. */
interface Expansion {
  readonly text: string;
  readonly lang: string | null;
}

/** A term that is explained in a glossary of the document. */
export interface GlossaryTerm {
  readonly text: string;
  readonly id: string;
  /** The id of its explanation. */
  readonly descriptionId: string;
  readonly descriptions: readonly Description[];
  /** What an abbreviation stands for; null for another term. */
  readonly expansion: Expansion | null;
  readonly language: Language;
  /** False for a term that is too common to be linked. */
  readonly linked: boolean;
}

/** The terms of a glossary with their ids; the ids are kept in the register. */
export function termsOf(
  directive: ContainerDirective,
  language: Language,
  register: IdRegister,
): GlossaryTerm[] {
  const unlinked = new Set(unlinkedTerms(directive));
  return entriesOf(directive).map(({ term, text, descriptions }) => {
    const id = register.idOf(term, `term-${slug(text).replace(/^s-(?=\d)/, '')}`);
    const [first] = descriptions;
    const descriptionId = first === undefined ? id : register.idOf(first, `${id}-definition`);
    const expansion = isAbbreviation(text) ? expansionIn(first) : null;
    return { text, id, descriptionId, descriptions, expansion, language, linked: !unlinked.has(text) };
  });
}

/** Two capitals and no space: IdP, NSIS. */
function isAbbreviation(text: string): boolean {
  return /^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(text);
}

/** What stands in emphasis, Markdown's or HTML's, at the beginning of an explanation: `IdP`, `: *Identity provider*, …`. */
function expansionIn(description: Description | undefined): Expansion | null {
  const [paragraph] = description?.children ?? [];
  const [start, ...rest] = paragraph?.type === 'paragraph' ? paragraph.children : [];
  if (start?.type === 'emphasis') return { text: plainText(start), lang: null };
  if (start?.type !== 'html' || !/^<em\b/i.test(start.value)) return null;
  const end = rest.findIndex((node) => node.type === 'html');
  const text = rest
    .slice(0, end)
    .map((node) => plainText(node))
    .join('');
  return { text, lang: /\slang=["']?([\w-]+)/i.exec(start.value)?.[1] ?? null };
}
