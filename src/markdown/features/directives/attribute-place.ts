import type { Place } from '../../../report/diagnostic.ts';
import { offsetsOf, type SourceText } from '../../source-text.ts';
import { type ContainerDirective, labelOf } from './nodes.ts';

/** Where an attribute stands in a directive's opening line; the directive's place where it is not found. */
export function attributePlace(directive: ContainerDirective, name: string, source: SourceText): Place {
  const { start, end } = offsetsOf(directive);
  const label = labelOf(directive);
  const from = label?.position ? offsetsOf(label).end : start;
  const line = /^.*/.exec(source.text.slice(from, end))?.[0] ?? '';
  const braces = line.indexOf('{');
  const shortcut = { id: '#', class: '.' }[name];
  const written = shortcut !== undefined && !line.includes(`${name}=`) ? shortcut : name;
  const at =
    braces < 0 ? -1 : written === shortcut ? line.indexOf(written, braces) : nameAt(line, name, braces);
  return at < 0 ? source.placeOf(directive) : source.placeAt(from + at, written.length);
}

/** Where a name stands as a whole: `y` is also in `type`. */
function nameAt(line: string, name: string, from: number): number {
  const whole = [...line.matchAll(/(?<=[{\s"'])[^\s"'{}=]+(?=[\s=}]|$)/g)];
  return whole.find(({ 0: found, index }) => index >= from && found === name)?.index ?? -1;
}
