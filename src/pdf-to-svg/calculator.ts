import { UnsupportedPainting } from './unsupported-painting.ts';

type Program = (number | string | Program)[];
type Value = number | boolean;

/**
 * A PostScript calculator function (ISO 32000-1, 7.10.5). Chromium writes one for a gradient with transparency. Its breaks
 * are the numbers that its input is compared with.
 */
export function readCalculator(source: string): {
  at: (...inputs: readonly number[]) => number[];
  breaks: number[];
} {
  const tokens = source.match(/[{}]|[^\s{}]+/g) ?? [];
  if (tokens.shift() !== '{') throw new UnsupportedPainting('a function that is none');
  const program = readProgram(tokens);
  const breaks = [...source.matchAll(/(-?[\d.]+) le\b/g)].map(([, number]) => Number(number));
  return {
    at: (...inputs) => {
      const stack: Value[] = [...inputs];
      run(program, stack);
      return stack.map(Number);
    },
    breaks,
  };
}

function readProgram(tokens: string[]): Program {
  const program: Program = [];
  for (let token = tokens.shift(); token !== undefined && token !== '}'; token = tokens.shift()) {
    if (token === '{') program.push(readProgram(tokens));
    else program.push(/^[-+.\d]/.test(token) ? Number(token) : token);
  }
  return program;
}

function run(program: Program, stack: Value[]): void {
  for (const [index, step] of program.entries()) {
    if (typeof step === 'number') stack.push(step);
    else if (typeof step === 'string') apply(step, stack, program, index);
  }
}

const BINARY: Readonly<Record<string, (a: number, b: number) => Value>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  atan: (a, b) => ((Math.atan2(a, b) * 180) / Math.PI + 360) % 360,
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  // Of truths only, as Chromium uses them.
  and: (a, b) => a !== 0 && b !== 0,
  or: (a, b) => a !== 0 || b !== 0,
};

const UNARY: Readonly<Record<string, (a: number) => Value>> = {
  abs: Math.abs,
  neg: (a) => -a,
  sqrt: Math.sqrt,
  truncate: Math.trunc,
  floor: Math.floor,
  ceiling: Math.ceil,
  not: (a) => a === 0,
};

function apply(operator: string, stack: Value[], program: Program, index: number): void {
  const pop = (): number => Number(stack.pop() ?? 0);
  const binary = BINARY[operator];
  const unary = UNARY[operator];
  if (binary) {
    const second = pop();
    stack.push(binary(pop(), second));
  } else if (unary) stack.push(unary(pop()));
  else if (operator === 'pop') pop();
  else if (operator === 'dup') stack.push(stack.at(-1) ?? 0);
  else if (operator === 'exch') stack.push(...stack.splice(-2).reverse());
  else if (operator === 'copy') stack.push(...stack.slice(-pop()));
  else if (operator === 'index') stack.push(stack.at(-pop() - 1) ?? 0);
  else if (operator === 'roll') {
    const by = pop();
    const count = pop();
    const rolled = stack.splice(-count);
    const shift = ((by % count) + count) % count;
    stack.push(...rolled.slice(count - shift), ...rolled.slice(0, count - shift));
  } else if (operator === 'if') {
    if (pop()) runBlock(program[index - 1], stack);
  } else if (operator === 'ifelse') runBlock(program[pop() ? index - 2 : index - 1], stack);
  else throw new UnsupportedPainting(`a function with "${operator}"`);
}

function runBlock(block: Program[number] | undefined, stack: Value[]): void {
  if (Array.isArray(block)) run(block, stack);
}
