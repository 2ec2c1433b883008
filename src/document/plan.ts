import type { Diagnostics } from '../report/diagnostic.ts';
import type { DataSet, Row } from '../workspace/data-set.ts';
import type { Document, Format } from './document.ts';
import { expandVariables } from './expand.ts';

/** One member of the data set that a document is made for. */
export interface Variant {
  readonly key: string;
  readonly label: string;
  readonly row: Row;
}

/** One file that is to be made. */
export interface PlannedArtifact {
  readonly document: Document;
  readonly variant: Variant | null;
  readonly format: Format;
  /** Path from the output folder, with `/`. */
  readonly path: string;
}

/** The artifacts of one document in one variant. */
export interface PlannedVariant {
  readonly variant: Variant | null;
  readonly artifacts: readonly PlannedArtifact[];
}

export interface DocumentPlan {
  readonly document: Document;
  readonly variants: readonly PlannedVariant[];
}

/** What `{{…}}` in a document's texts stands for. */
export function variablesOf(document: Document, variant: Variant | null): Record<string, unknown> {
  const { title, subtitle, version, date, status, publisher } = document.config;
  return {
    ...document.config.variables,
    document: { id: document.id, title, subtitle, version, date, status, publisher },
    ...(variant && document.config.variants && { [document.config.variants.as]: variant.row }),
  };
}

/** Which files a document becomes, in the wanted formats and variants. Pure: nothing is read or written. */
export function planDocument(
  document: Document,
  variants: readonly (Variant | null)[],
  formats: readonly Format[],
  diagnostics: Diagnostics,
): DocumentPlan {
  const planned = variants.map((variant): PlannedVariant => {
    const base = expandVariables(
      document.config.file,
      variablesOf(document, variant),
      document.placeOf(['file']),
      diagnostics,
    );
    if (base !== null && !/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(base)) {
      diagnostics.error(
        'bad-file-name',
        `"${base}" cannot be a file name`,
        document.placeOf(['file']),
        'Use letters, numbers, hyphens and points.',
      );
    }
    const artifacts = formats.map((format): PlannedArtifact => {
      const name = format === 'html' && variant === null ? 'index' : (base ?? document.id);
      return {
        document,
        variant,
        format,
        path: `${document.id}/${document.config.version}/${name}.${format}`,
      };
    });
    return { variant, artifacts };
  });
  return { document, variants: planned };
}

/** All rows of a data set as variants. */
export function allVariants(data: DataSet): Variant[] {
  return data.rows.map((row) => toVariant(data, row));
}

export function toVariant(data: DataSet, row: Row): Variant {
  return { key: data.keyOf(row), label: data.labelOf(row), row };
}
