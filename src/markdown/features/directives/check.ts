import type { Text } from 'mdast';
import { closest } from '../../../report/nearest.ts';
import type { ParseContext } from '../../feature.ts';
import { ID_PATTERN } from '../../identifier.ts';
import { offsetsOf } from '../../source-text.ts';
import { attributePlace } from './attribute-place.ts';
import { type ContainerDirective, contentOf, labelOf, labelText } from './nodes.ts';

/** A directive has a known name and attributes, the label and content that it needs, and an end. */
export function checkDirective(node: ContainerDirective, context: ParseContext): void {
  const { source, directives, foreign, diagnostics } = context;
  const opening = source.placeAt(
    offsetsOf(node).start,
    /^:+[^\s[{]*/.exec(source.sliceOf(node))?.[0].length ?? 3,
  );
  const directive = directives.get(node.name);
  if (directive === undefined) {
    // A slip is ours; any other name is of another tool, and what stands in the block is shown.
    const near = closest(node.name, directives.keys());
    if (near === undefined) foreign.add('directive', opening, 'without-box');
    else diagnostics.report('unknown-directive', { name: node.name, near }, opening);
    return;
  }
  if (!isClosed(source.sliceOf(node))) {
    diagnostics.report('unclosed-directive', { name: node.name }, opening);
  }
  const known = ['id', ...directive.attributes];
  for (const name of Object.keys(node.attributes ?? {})) {
    if (known.includes(name)) continue;
    diagnostics.report(
      'unknown-attribute',
      { directive: node.name, name, known, near: closest(name, known) },
      attributePlace(node, name, source),
    );
  }
  const id = node.attributes?.['id'];
  if (id !== undefined && id !== null && !ID_PATTERN.test(id)) {
    diagnostics.report('invalid-id', { id }, attributePlace(node, 'id', source));
  }
  const { label } = directive;
  if (label?.missing && labelText(node) === '')
    diagnostics.report(label.missing, { name: node.name }, opening);
  const written = labelOf(node);
  if (label === null && written !== undefined) {
    diagnostics.report('unexpected-label', { name: node.name }, source.placeOf(written));
  }
  if (contentOf(node).length === 0 && !directive.mayBeEmpty) {
    diagnostics.report('empty-directive', { name: node.name }, opening);
  } else {
    directive.check?.(node, context);
  }
}

/** Whether what an author wrote of a directive ends with a line of colons. */
export function isClosed(written: string): boolean {
  const colons = /^:+/.exec(written)?.[0].length ?? 3;
  const last = /[^\r\n]*$/.exec(written.trimEnd())?.[0] ?? '';
  const closing = /^[ \t>]*(:+)[ \t]*$/.exec(last)?.[1];
  return closing !== undefined && closing.length >= colons && /[\r\n]/.test(written.trimEnd());
}

/** Lines that look like a directive's but are none would be printed as text. Those of other tools are told as such. */
export function checkFences(text: Text, startsParagraph: boolean, context: ParseContext): void {
  const { source, foreign, diagnostics } = context;
  for (const { 0: match, 1: before = '', 2: fence = '', 3: rest = '', index } of text.value.matchAll(
    /(^|\n)(:{3,})([^\n]*)/g,
  )) {
    if (before === '' && !startsParagraph) continue;
    const located = source.locate(text, index + before.length);
    if (located?.escaped) continue;
    const place = located ? source.placeAt(located.offset, fence.length) : source.placeOf(text);
    if (isForeign(rest, context)) {
      foreign.add('directive', place);
      continue;
    }
    if (rest.trim() === '') diagnostics.report('stray-directive-fence.end', { fence }, place);
    else diagnostics.report('stray-directive-fence', { written: match.trim() }, place);
  }
}

/** A name that is not ours, nor nearly, begins a block of another tool; an end without a beginning is taken to be such a block's. */
function isForeign(afterColons: string, { directives, foreign }: ParseContext): boolean {
  if (afterColons.trim() === '') return foreign.has('directive');
  const name = /^[ \t]*\{?[.]?([\w.-]+)/.exec(afterColons)?.[1];
  return name !== undefined && !directives.has(name) && closest(name, directives.keys()) === undefined;
}
