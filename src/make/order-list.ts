import { stringsOf } from '../language/index.ts';
import type { SelectedDocument } from '../plan/select.ts';

/** One row of the list of orders: how many, of which file, where to. */
export interface OrderRow {
  readonly label: string;
  readonly copies: number;
  /** `A3`; null of a document that is no sheet. */
  readonly paper: string | null;
  readonly recipient: string | null;
  readonly address: string | null;
  readonly note: string | null;
  /** The printed file of that variant on that paper; null where it was not made. */
  readonly file: string | null;
}

export function orderRows({ variants, orders }: SelectedDocument): OrderRow[] {
  const made = new Map(variants.map(({ variant, artifacts }) => [variant?.key, artifacts]));
  return (orders ?? []).map(({ variant, paper, ...order }) => {
    const printed = made
      .get(variant.key)
      ?.find(({ format, sheet }) => format === 'pdf' && (sheet?.paper ?? null) === paper);
    return {
      label: variant.label,
      paper: paper?.toUpperCase() ?? null,
      ...order,
      file: printed?.path.split('/').at(-1) ?? null,
    };
  });
}

/** How many copies there are in all, and how many sheets of paper: several copies may stand on one. */
export function orderTotals(rows: readonly OrderRow[], { variants }: SelectedDocument) {
  const onSheet = variants[0]?.artifacts[0]?.sheet?.nup ?? 1;
  const total = (count: (row: OrderRow) => number) => rows.reduce((sum, row) => sum + count(row), 0);
  return { copies: total((row) => row.copies), sheets: total((row) => Math.ceil(row.copies / onSheet)) };
}

/**
 * The list as a table for a spreadsheet in Denmark: semicolons, a byte order mark so that Excel reads æ, ø and å (RFC 4180 else).
 */
export function orderCsv(plan: SelectedDocument): string {
  const words = stringsOf(plan.document.config.language);
  const header = [
    words.name,
    words.copies,
    words.paper,
    words.recipient,
    words.address,
    words.remark,
    words.file,
  ];
  const rows = orderRows(plan).map(({ label, copies, paper, recipient, address, note, file }) => [
    label,
    String(copies),
    paper,
    recipient,
    address,
    note,
    file,
  ]);
  return `\ufeff${[header, ...rows].map((cells) => `${cells.map(csvCell).join(';')}\r\n`).join('')}`;
}

/** What begins like a formula gets an apostrophe before it: the list comes from others, and a spreadsheet would carry it out. */
function csvCell(text: string | null): string {
  const plain = text ?? '';
  const safe = /^[=@\t\r]|^[+-](?!\d[\d\s]*$)/.test(plain) ? `'${plain}` : plain;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
