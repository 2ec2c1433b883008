import remarkDefinitionList from 'remark-definition-list';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { quietMarkOnly } from './quiet-mark-syntax.ts';

/** The Markdown that authors write: CommonMark, GFM, definition lists, container directives and quiet marks. */
export function markdownSyntax() {
  return unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkDefinitionList)
    .use(remarkDirective)
    .use(fewerDirectives);
}

/**
 * Takes leaf directives (`::name`) out of the syntax, and text directives (`:name`) but for the quiet mark: a colon in running
 * text stays a colon.
 * The extension lists its constructs by the code of the character that they start with.
 */
function fewerDirectives(this: Processor): void {
  const extensions = this.data().micromarkExtensions ?? [];
  const COLON = 58;
  for (const [index, extension] of extensions.entries()) {
    const inFlow = extension.flow?.[COLON];
    const inText = extension.text?.[COLON];
    if (inText === undefined || Array.isArray(inText) || !Array.isArray(inFlow)) continue;
    const [container] = inFlow;
    extensions[index] = {
      flow: { [COLON]: container === undefined ? [] : [container] },
      text: { [COLON]: quietMarkOnly(inText) },
    };
  }
}
