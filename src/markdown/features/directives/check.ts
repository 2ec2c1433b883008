import type { Text } from 'mdast';
import { closest } from '../../../report/nearest.ts';
import type { ParseContext } from '../../feature.ts';
import { ID_PATTERN } from '../../identifier.ts';
import { offsetsOf } from '../../source-text.ts';
import { attributePlace } from './attribute-place.ts';
import { type ContainerDirective, contentOf, labelOf, labelText } from './nodes.ts';

/** A directive has a known name and attributes, the label and content that it needs, and an end. */
export function checkDirective(node: ContainerDirective, context: ParseContext): void {
  const { source, directives, diagnostics } = context;
  const opening = source.placeAt(
    offsetsOf(node).start,
    /^:+[^\s[{]*/.exec(source.sliceOf(node))?.[0].length ?? 3,
  );
  if (!isClosed(source.sliceOf(node))) {
    diagnostics.report('unclosed-directive', { name: node.name }, opening);
  }
  const directive = directives.get(node.name);
  if (directive === undefined) {
    const names = [...directives.keys()];
    diagnostics.report(
      'unknown-directive',
      { name: node.name, known: names, near: closest(node.name, names) },
      opening,
    );
    return;
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
  if (contentOf(node).length === 0) {
    diagnostics.report('empty-directive', { name: node.name }, opening);
  } else {
    directive.check?.(node, context);
  }
}

function isClosed(written: string): boolean {
  const colons = /^:+/.exec(written)?.[0].length ?? 3;
  const last = /[^\r\n]*$/.exec(written.trimEnd())?.[0] ?? '';
  const closing = /^[ \t>]*(:+)[ \t]*$/.exec(last)?.[1];
  return closing !== undefined && closing.length >= colons && /[\r\n]/.test(written.trimEnd());
}

/** Lines that look like a directive's but are none would be printed as text. */
export function checkFences(
  text: Text,
  startsParagraph: boolean,
  { source, diagnostics }: ParseContext,
): void {
  for (const { 0: match, 1: before = '', 2: fence = '', 3: rest = '', index } of text.value.matchAll(
    /(^|\n)(:{3,})([^\n]*)/g,
  )) {
    if (before === '' && !startsParagraph) continue;
    const located = source.locate(text, index + before.length);
    if (located?.escaped) continue;
    const place = located ? source.placeAt(located.offset, fence.length) : source.placeOf(text);
    if (rest.trim() === '') diagnostics.report('stray-directive-fence.end', { fence }, place);
    else diagnostics.report('stray-directive-fence', { written: match.trim() }, place);
  }
}
