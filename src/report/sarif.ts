import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { READING, RULE_SETTINGS, RULES } from './catalogue.ts';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';
import type { Fix } from './found.ts';
import type { Report } from './report.ts';

/** All that `kl-docs check` may find. */
const DESCRIBED = Object.entries({ ...RULES, ...RULE_SETTINGS, ...READING });
const indexOf: ReadonlyMap<string, number> = new Map(DESCRIBED.map(([id], index) => [id, index]));

/** What SARIF says of the program. */
export interface SarifProgram {
  readonly version: string;
  /** Address of the page that explains each id in a section, or a row, of its name. */
  readonly rulesPage: string;
}

/** A problem with what else SARIF can say of it. */
interface SarifResult {
  readonly diagnostic: Diagnostic;
  /** Why it is silenced in the text. */
  readonly ignored?: string;
  readonly fix?: Fix | undefined;
}

/** A run in the Static Analysis Results Interchange Format (OASIS SARIF 2.1.0), which GitHub and editors read. */
export function toSarif({ root, diagnostics, found }: Report, { version, rulesPage }: SarifProgram): unknown {
  const results: SarifResult[] = [
    ...diagnostics.map((diagnostic) => ({ diagnostic, fix: found?.fixes.get(diagnostic) })),
    ...(found?.ignored ?? []).map(({ diagnostic, reason }) => ({ diagnostic, ignored: reason })),
  ];
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kl-docs',
            semanticVersion: version,
            rules: DESCRIBED.map(([id, problem]) => describeRule(id, problem, `${rulesPage}#${id}`)),
          },
        },
        originalUriBaseIds: { SRCROOT: { uri: pathToFileURL(`${path.resolve(root)}/`).href } },
        columnKind: 'utf16CodeUnits',
        results: results.map(describeResult),
      },
    ],
  };
}

function describeRule(
  id: string,
  { title, severity }: { readonly title: string; readonly severity: Severity },
  help: string,
): unknown {
  return {
    id,
    shortDescription: { text: title.replaceAll('`', '') },
    helpUri: help,
    help: { text: `${title.replaceAll('`', '')}. See ${help}`, markdown: `${title}. [More](${help})` },
    defaultConfiguration: { level: severity },
  };
}

function describeResult({ diagnostic, ignored, fix }: SarifResult): unknown {
  const { rule, severity, message, hint, place } = diagnostic;
  const ruleIndex = indexOf.get(rule);
  return {
    ruleId: rule,
    ...(ruleIndex !== undefined && { ruleIndex }),
    level: severity,
    message: { text: hint === undefined ? `${message}.` : `${message}. ${hint}` },
    ...(place && { locations: [{ physicalLocation: locate(place) }] }),
    ...(ignored !== undefined && { suppressions: [{ kind: 'inSource', justification: ignored }] }),
    ...(fix && {
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation: artifact(fix.file),
              replacements: [
                {
                  deletedRegion: { charOffset: fix.start, charLength: fix.end - fix.start },
                  insertedContent: { text: fix.replacement },
                },
              ],
            },
          ],
        },
      ],
    }),
  };
}

function locate({ file, line, column, endLine, endColumn }: Place): unknown {
  return {
    artifactLocation: artifact(file),
    ...(line !== undefined && {
      region: {
        startLine: line,
        ...(column !== undefined && { startColumn: column }),
        ...(endLine !== undefined && { endLine }),
        ...(endLine !== undefined && endColumn !== undefined && { endColumn }),
      },
    }),
  };
}

const artifact = (file: string): unknown => ({
  uri: file.split('/').map(encodeURIComponent).join('/'),
  uriBaseId: 'SRCROOT',
});
