import { diffArrays } from 'diff';
import type { Token } from '../read/tree.ts';

/** A row of tokens that stayed (as the newer side has them), came or went. */
export interface Run {
  readonly kind: 'same' | 'inserted' | 'deleted';
  readonly tokens: readonly Token[];
  /** Those that stayed, as the older side has them. */
  readonly before?: readonly Token[];
}

/** So few words between two changes are no reason to stop: what was written anew is read at one go. */
const FEW_BETWEEN = 2;
/** Beyond so many differences a text counts as another. */
const MOST_EDITS = 5000;

/**
 * What became of the words of a text. Deletions stand before the insertions in their place.
 *
 * @param anew whether so much has changed that words in common are chance
 */
export function diffWords(before: readonly Token[], after: readonly Token[], anew = false): Run[] {
  const keysOf = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const parts = anew ? undefined : diffArrays(keysOf(before), keysOf(after), { maxEditLength: MOST_EDITS });
  if (parts === undefined) return inOrder([{ deleted: before, inserted: after, same: [] }]);
  const steps: Step[] = [];
  let [from, to] = [0, 0];
  let step: Step = { deleted: [], inserted: [], same: [] };
  const end = (): void => {
    if (step.deleted.length + step.inserted.length + step.same.length > 0) steps.push(step);
    step = { deleted: [], inserted: [], same: [] };
  };
  for (const { added, removed, count } of parts) {
    if (!added && !removed) {
      step.same = after.slice(to, to + count);
      step.sameBefore = before.slice(from, from + count);
      end();
    } else if (removed) step.deleted = [...step.deleted, ...before.slice(from, from + count)];
    else step.inserted = [...step.inserted, ...after.slice(to, to + count)];
    if (!added) from += count;
    if (!removed) to += count;
  }
  end();
  return inOrder(joined(steps));
}

/** Some changes, and what stayed behind them. */
interface Step {
  deleted: readonly Token[];
  inserted: readonly Token[];
  same: readonly Token[];
  sameBefore?: readonly Token[];
}

/** Changes with a few words between them become one, where more has changed around than has stayed. */
function joined(steps: readonly Step[]): Step[] {
  const result: Step[] = [];
  for (const step of steps) {
    const last = result.at(-1);
    const changes = ({ deleted, inserted }: Step): number => Math.max(deleted.length, inserted.length);
    const isShort =
      last !== undefined &&
      last.same.length <= FEW_BETWEEN &&
      changes(last) > last.same.length &&
      changes(step) >= last.same.length;
    if (last === undefined || !isShort) result.push({ ...step });
    else
      result[result.length - 1] = {
        ...step,
        deleted: [...last.deleted, ...(last.sameBefore ?? last.same), ...step.deleted],
        inserted: [...last.inserted, ...last.same, ...step.inserted],
      };
  }
  return result;
}

const inOrder = (steps: readonly Step[]): Run[] =>
  steps
    .flatMap(({ deleted, inserted, same, sameBefore = same }): Run[] => [
      { kind: 'deleted', tokens: deleted },
      { kind: 'inserted', tokens: inserted },
      { kind: 'same', tokens: same, before: sameBefore },
    ])
    .filter(({ tokens }) => tokens.length > 0);
