/** The colours that a drawing may have: the custom properties of the document's figures (assets/tokens.css). */
export type Role = 'ink' | 'accent' | 'soft' | 'line' | 'paper';

/**
 * The values on white paper. Mermaid draws with these; afterwards each becomes `var(--figure-…, value)`, so that a
 * drawing follows the theme of its page and still has colours where there is none.
 */
export const PALETTE: Readonly<Record<Role, string>> = {
  ink: '#1a1a1a',
  accent: '#004d99',
  soft: '#e2f2fb',
  line: '#707070',
  paper: '#ffffff',
};
