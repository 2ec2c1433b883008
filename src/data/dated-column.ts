import * as z from 'zod';
import { readYamlFile } from '../files/yaml.ts';
import type { Outcome } from '../report/outcome.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { fold } from './fold.ts';

export const datedSchema = z.array(
  z.strictObject({
    name: z.string().min(1),
    codes: z.array(z.string()).min(1),
    validFrom: z.iso.date().optional(),
    validUntil: z.iso.date().optional(),
  }),
);
type Dated = z.infer<typeof datedSchema>;

/** The first and the last day on which something holds, ISO 8601; where one is missing there is no such end. */
interface Period {
  readonly validFrom?: string | null | undefined;
  readonly validUntil?: string | null | undefined;
}

export function holdsOn({ validFrom, validUntil }: Period, date: string): boolean {
  return (!validFrom || validFrom <= date) && (!validUntil || date <= validUntil);
}

/** A column whose values hold at certain times, as it is on one date (ISO 8601). */
export class DatedColumn {
  /** The column's name in a row. */
  readonly name: string;
  readonly date: string;
  readonly #entries: Dated;

  constructor(name: string, date: string, entries: Dated) {
    this.name = name;
    this.date = date;
    this.#entries = entries;
  }

  /** The value that a code stands for on the date. */
  valueOf(code: string): string | null {
    const now = this.#entries.find((entry) => entry.codes.includes(code) && holdsOn(entry, this.date));
    return now?.name ?? null;
  }

  /** All values, of whatever time. */
  get values(): string[] {
    return [...new Set(this.#entries.map(({ name }) => name))];
  }

  /** When a value holds; undefined for one that is not known or has no end. */
  periodOf(
    value: string,
  ): { readonly from?: string | undefined; readonly until?: string | undefined } | undefined {
    const entry = this.#entries.find(({ name }) => fold(name) === fold(value));
    const { validFrom: from, validUntil: until } = entry ?? {};
    return from === undefined && until === undefined ? undefined : { from, until };
  }

  /** A value as it is written, however it is typed. */
  spelled(value: string): string | undefined {
    return this.values.find((name) => fold(name) === fold(value));
  }
}

/** Reads the file of a dated column; null with its problems. */
export function readDatedColumn(
  workspace: Workspace,
  { file, as }: { readonly file: string; readonly as: string },
  date: string,
): Outcome<DatedColumn | null> {
  const { value: read, problems } = readYamlFile(workspace.files, file, datedSchema);
  return { value: read && new DatedColumn(as, date, read.value), problems };
}
