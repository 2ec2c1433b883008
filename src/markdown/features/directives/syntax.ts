import type { Processor } from 'unified';
import { quietMarkOnly } from '../quiet-marks/syntax.ts';

/**
 * Takes leaf directives (`::name`) out of the syntax, and text directives (`:name`) but for the quiet mark: a colon in running
 * text stays a colon.
 * The extension lists its constructs by the code of the character that they start with.
 */
export function fewerDirectives(this: Processor): void {
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
