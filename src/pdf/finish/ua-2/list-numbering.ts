import { elementText } from '../../structure/element-text.ts';
import { isRole } from '../../structure/roles.ts';
import type { Element } from '../../structure/tree.ts';
import { numberingOf, setNumbering } from '../list-numbering.ts';
import type { Finishing, Pass } from '../pass.ts';

/**
 * ISO 14289-2, 8.2.5.25, and ISO 32000-2, table 382: a list with labels says what they are; None is for lists without. PDF 2.0 has words
 * for signs, for numbers of an own kind, and for terms with what they mean.
 */
export const labelledLists: Pass = {
  name: 'labelled-lists',
  run(finishing) {
    for (const list of finishing.tree.elements()) {
      if (list.role !== 'L' || numberingOf(list) !== 'None') continue;
      const labels = labelsOf(finishing, list);
      if (labels.length > 0) setNumbering(list, numberingOfLabels(labels));
    }
  },
};

function labelsOf({ contents }: Finishing, list: Element): string[] {
  const items = list.kids.filter((kid) => isRole(kid, 'LI'));
  const labels = items.flatMap(({ kids }) => kids.filter((kid) => isRole(kid, 'Lbl')));
  return labels.map((label) => elementText(label, contents));
}

/** What PDF 2.0 calls lists whose labels are no plain row of numbers or letters. */
export function numberingOfLabels(labels: readonly string[]): 'Unordered' | 'Ordered' | 'Description' {
  if (labels.every((label) => !/[\p{L}\p{N}]/u.test(label))) return 'Unordered';
  const numbers = labels.map((label) => Number(/\d+(?=\D*$)/.exec(label)?.[0] ?? Number.NaN));
  const isCounted = numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
  return labels.length > 1 && isCounted ? 'Ordered' : 'Description';
}
