import type { Diagnostic } from './diagnostic.ts';

/** A problem as a workflow command, which GitHub shows at its line in a pull request. */
export function formatGithub({ severity, message, hint, place, rule }: Diagnostic): string {
  const level = severity === 'note' ? 'notice' : severity;
  const properties = [
    ...(place ? [['file', place.file]] : []),
    ...(place?.line === undefined ? [] : [['line', String(place.line)]]),
    ...(place?.column === undefined ? [] : [['col', String(place.column)]]),
    ['title', `kl-docs ${rule}`],
  ];
  const text = hint === undefined ? message : `${message}\n${hint}`;
  return `::${level} ${properties.map(([key, value]) => `${key}=${escapeProperty(value ?? '')}`).join(',')}::${escapeData(text)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
