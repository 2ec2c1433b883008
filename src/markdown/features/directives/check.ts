import type { Text } from 'mdast';
import { didYouMean } from '../../../report/nearest.ts';
import type { ParseContext } from '../../feature.ts';
import { ID_HINT, ID_PATTERN } from '../../identifier.ts';
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
    diagnostics.error(
      'unclosed-directive',
      `The :::${node.name} has no end`,
      opening,
      'Put a line with ::: after it. One that holds another needs more colons than the one inside: ::::',
    );
  }
  const directive = directives.get(node.name);
  if (directive === undefined) {
    const names = [...directives.keys()];
    const hint = didYouMean(node.name, names) ?? `Known are ${names.join(', ')}.`;
    diagnostics.error('unknown-directive', `There is no directive "${node.name}"`, opening, hint);
    return;
  }
  const known = ['id', ...directive.attributes];
  for (const name of Object.keys(node.attributes ?? {})) {
    if (known.includes(name)) continue;
    diagnostics.error(
      'unknown-attribute',
      `:::${node.name} has no attribute "${name}"`,
      attributePlace(node, name, source),
      didYouMean(name, known) ?? `It may have ${known.join(', ')}.`,
    );
  }
  const id = node.attributes?.['id'];
  if (id !== undefined && id !== null && !ID_PATTERN.test(id)) {
    diagnostics.error('invalid-id', `"${id}" cannot be an id`, attributePlace(node, 'id', source), ID_HINT);
  }
  const { label } = directive;
  if (label?.missing && labelText(node) === '') {
    const hint = `Write it in brackets: :::${node.name}[…]`;
    diagnostics.error(label.missing, `The :::${node.name} has no ${label.name}`, opening, hint);
  }
  const written = labelOf(node);
  if (label === null && written !== undefined) {
    diagnostics.error(
      'unexpected-label',
      `:::${node.name} has no label`,
      source.placeOf(written),
      'Take it out.',
    );
  }
  if (contentOf(node).length === 0) {
    diagnostics.error(
      'empty-directive',
      `There is nothing in the :::${node.name}`,
      opening,
      'Write it or delete it.',
    );
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
    diagnostics.error(
      'stray-directive-fence',
      rest.trim() === '' ? `This ${fence} ends nothing` : `"${match.trim()}" does not start a directive`,
      located ? source.placeAt(located.offset, fence.length) : source.placeOf(text),
      rest.trim() === ''
        ? 'Delete it. A directive that holds another needs more colons than the one inside: ::::'
        : 'Write :::name[Label]{key="value"} without spaces, and nothing after it on the line.',
    );
  }
}
