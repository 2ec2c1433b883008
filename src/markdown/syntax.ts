import remarkDefinitionList from 'remark-definition-list';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** The Markdown that authors write: CommonMark, GFM, definition lists and container directives. */
export function markdownSyntax() {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDefinitionList)
    .use(remarkDirective)
    .use(containerDirectivesOnly);
}

/**
 * Takes the text (`:name`) and leaf (`::name`) directives out of the syntax: a colon in running text stays a colon.
 * The extension lists its constructs by the code of the character that they start with.
 */
function containerDirectivesOnly(this: Processor): void {
  const extensions = this.data().micromarkExtensions ?? [];
  const COLON = 58;
  for (const [index, extension] of extensions.entries()) {
    const inFlow = extension.flow?.[COLON];
    if (extension.text?.[COLON] === undefined || !Array.isArray(inFlow)) continue;
    const [container] = inFlow;
    extensions[index] = { flow: { [COLON]: container === undefined ? [] : [container] } };
  }
}
