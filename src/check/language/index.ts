import type { Rule } from '../rule.ts';
import { ocrRemains } from './ocr-remains.ts';
import { longSentence, readability } from './readability.ts';
import { spelling } from './spelling.ts';
import { terminology } from './terminology.ts';
import { dash } from './typography/dash.ts';
import { dateAndTime } from './typography/date-and-time.ts';
import { ellipsis } from './typography/ellipsis.ts';
import { headingCase } from './typography/heading-case.ts';
import { noBreakSpace } from './typography/no-break-space.ts';
import { numberFormat } from './typography/number-format.ts';
import { quotationMarks } from './typography/quotation-marks.ts';
import { softHyphen } from './typography/soft-hyphen.ts';
import { spacing } from './typography/spacing.ts';

/** The rules about Danish, in the order of docs/rules.md. */
export const languageRules: readonly Rule[] = [
  spelling,
  ocrRemains,
  terminology,
  quotationMarks,
  dateAndTime,
  numberFormat,
  noBreakSpace,
  dash,
  ellipsis,
  spacing,
  softHyphen,
  headingCase,
  readability,
  longSentence,
];
