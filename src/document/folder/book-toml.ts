import path from 'node:path';
import type { Files } from '../../files/files.ts';

interface BookToml {
  readonly title: string | null;
  readonly description: string | null;
  readonly language: string | null;
  /** The folder with the chapters. */
  readonly source: string | null;
}

/**
 * What mdBook's `book.toml` says in `[book]` (https://rust-lang.github.io/mdBook/format/configuration/general.html). Only texts on one line in quotation
 * marks are read, which is how they are written; all of it is null where there is no such file.
 */
export function readBookToml(files: Files, folder: string): BookToml {
  const read = files.read(path.posix.join(folder, 'book.toml'));
  const text = 'bytes' in read ? read.bytes.toString('utf8') : '';
  const table = /^\[book\][^\n]*\n(.*?)(?=^\[|$(?![\s\S]))/ms.exec(text)?.[1] ?? '';
  const textUnder = (key: string): string | null => {
    const [, double, single] =
      new RegExp(`^\\s*${key}\\s*=\\s*(?:"([^"\\n]*)"|'([^'\\n]*)')`, 'm').exec(table) ?? [];
    return double ?? single ?? null;
  };
  return {
    title: textUnder('title'),
    description: textUnder('description'),
    language: textUnder('language'),
    source: textUnder('src'),
  };
}
