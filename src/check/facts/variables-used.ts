import type { VariableText } from '../../markdown/mdast.ts';
import { walkMarkdown } from '../../markdown/walk.ts';
import type { CheckedDocument } from '../rule.ts';

/** The first names of the variables that a document's chapters, file names and templates use. */
export function variablesUsed({ workspace, document, chapters }: CheckedDocument): Set<string> {
  const used = new Set<string>();
  const take = (text: VariableText): void => {
    for (const part of text)
      if (typeof part !== 'string' && part.path[0] !== undefined) used.add(part.path[0]);
  };
  for (const { parsed } of chapters)
    walkMarkdown(parsed.mdast, (node) => {
      if (node.type === 'variable') take([node.variable]);
      for (const text of node.data?.withVariables?.values() ?? []) take(text);
      return undefined;
    });
  const { file, template, formats } = document.config;
  for (const [, name = ''] of file.matchAll(/\{\{\s*(\w+)/g)) used.add(name);
  for (const name of ['page', ...formats]) {
    const read = workspace.files.read(`templates/${template}/${name}.hbs`);
    if (!('bytes' in read)) continue;
    for (const [, variable = ''] of read.bytes.toString('utf8').matchAll(/\bvariables\.(\w+)/g))
      used.add(variable);
  }
  return used;
}
