import { minimised } from './minimise.ts';
import { mutated } from './mutate.ts';
import { wrongInPrint } from './printing.ts';
import { Random } from './random.ts';
import { TARGETS, type Target } from './targets.ts';
import { Trials } from './trials.ts';

export interface Find {
  readonly target: string;
  /** What is wrong: the message of what was thrown, or what stands in the HTML. */
  readonly reason: string;
  /** The shortest input found that shows it. */
  readonly input: string;
}

export interface FuzzOptions {
  readonly count: number;
  /** The same one makes the same inputs, whatever target is chosen. */
  readonly seed: number;
  /** All where absent. */
  readonly target?: string | undefined;
}

/** Tries some inputs made from a seed, and answers each kind of find once, by its shortest input, as it comes. */
export async function* fuzz({ count, seed, target: only }: FuzzOptions): AsyncGenerator<Find> {
  await using trials = new Trials();
  const known = new Set<string>();
  for (const [name, target] of Object.entries(TARGETS)) {
    if (only !== undefined && name !== only) continue;
    const reasonOf = async (text: string): Promise<string | null> =>
      (await trials.reasonOf(name, text)) ??
      (target.printed && (await wrongInPrint(target.printed(text)))) ??
      null;
    const random = new Random(seed);
    const own = only === undefined ? Math.ceil((count * target.share) / 100) : count;
    for (let index = 0; index < own; index++) {
      const text = inputOf(target, random);
      const reason = await reasonOf(text);
      if (reason === null || known.has(kindOf(reason))) continue;
      known.add(kindOf(reason));
      const fails = async (shorter: string): Promise<boolean> => {
        const other = await reasonOf(shorter);
        return other !== null && kindOf(other) === kindOf(reason);
      };
      // Each try of one that hangs, or is printed, takes seconds.
      const isSlow = target.printed !== undefined || reason.startsWith('takes');
      const input = await minimised(text, fails, isSlow ? 60 : 2_000);
      yield { target: name, reason, input };
    }
  }
}

/** Numbers, quoted words and values are those of one input. */
const kindOf = (reason: string): string => reason.replace(/"[^"]*"|=.*|(?<![:\w.])\d+(?![:\w])/g, '…');

function inputOf({ material, marked }: Target, random: Random): string {
  const text = mutated(material, random);
  return marked ? withMarks(text, random) : text;
}

/** Words that no seed has, put in between words: whether they arrive is looked at. */
function withMarks(text: string, random: Random): string {
  let marked = text;
  for (const name of ['a', 'b', 'c']) {
    const gaps = [...marked.matchAll(/(?<=\p{L}) (?=\p{L})/gu)];
    if (gaps.length === 0) break;
    const { index } = random.of(gaps);
    marked = `${marked.slice(0, index)} zq${name}zq${marked.slice(index)}`;
  }
  return marked;
}
