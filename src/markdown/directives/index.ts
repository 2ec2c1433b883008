import { box } from './box.ts';
import type { Directive } from './directive.ts';
import { figure } from './figure.ts';
import { glossary } from './glossary.ts';
import { landscape } from './landscape.ts';
import { openPoint } from './open-point.ts';
import { passage } from './passage.ts';
import { steps } from './steps.ts';
import { table } from './table.ts';

/** The directives by the name after `:::`. */
export const DIRECTIVES: ReadonlyMap<string, Directive> = new Map([
  ['note', box('note')],
  ['warning', box('warning')],
  ['tip', box('tip')],
  ['steps', steps],
  ['figure', figure],
  ['table', table],
  ['open', openPoint],
  ['glossary', glossary],
  ['landscape', landscape],
  ['lang', passage],
]);
