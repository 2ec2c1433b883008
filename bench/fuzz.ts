/**
 * Fuzzing: `npm run fuzz -- 100000 [--target svg] [--seed 7]`. Tries so many odd inputs, and prints each kind of find by its shortest input as
 * it comes; the same seed makes the same inputs. Exit code 1 when there is a find.
 */
import { parseArgs } from 'node:util';
import { fuzz } from '../test/fuzz/fuzz.ts';
import { TARGETS } from '../test/fuzz/targets.ts';

const { count, seed, target } = asked();
process.stdout.write(`${count} inputs, seed ${seed}\n`);
let finds = 0;
for await (const { target: name, reason, input } of fuzz({ count, seed, target })) {
  finds++;
  process.stdout.write(`\n${name}: ${reason}\n${JSON.stringify(input)}\n`);
}
process.stdout.write(`\n${finds === 0 ? 'no' : finds} finds\n`);
process.exitCode = finds > 0 ? 1 : 0;

function asked(): { count: number; seed: number; target: string | undefined } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { seed: { type: 'string' }, target: { type: 'string' } },
    });
    const { target, seed } = values;
    if (positionals.length > 1) throw new Error(`one number of inputs, not "${positionals.join(' ')}"`);
    if (target !== undefined && !Object.hasOwn(TARGETS, target))
      throw new Error(`"${target}" is none of ${Object.keys(TARGETS).join(', ')}`);
    return {
      count: wholeNumber(positionals[0] ?? '1000'),
      seed: seed === undefined ? Math.floor(Math.random() * 2 ** 32) : wholeNumber(seed),
      target,
    };
  } catch (error) {
    process.stderr.write(
      `${error instanceof Error ? error.message : error}\nnpm run fuzz -- 1000 --target svg --seed 7\n`,
    );
    process.exit(2);
  }
}

function wholeNumber(text: string): number {
  if (!/^\d{1,10}$/.test(text)) throw new Error(`"${text}" is no whole number`);
  return Number(text);
}
