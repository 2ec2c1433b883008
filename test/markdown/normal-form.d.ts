/**
 * HTML in a form in which two pieces that a browser shows alike are the same text: attributes sorted, white space between
 * blocks left out. What kl-docs adds to plain Markdown output by design (`syntax.md`) is taken away.
 */
export declare function normalForm(html: string): string;
