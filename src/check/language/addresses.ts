const ADDRESSES = new RegExp(
  [
    // With a scheme, or as people write them.
    String.raw`\b(?:https?|ftp|mailto|tel):[^\s<>"»«]+[^\s<>"»«.,;:!?)\]]`,
    String.raw`\bwww\.[^\s<>"»«]+[^\s<>"»«.,;:!?)\]]`,
    String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+`,
    // Host names, by the endings that Danish public documents meet, and a path after them.
    String.raw`(?<![\p{L}\d.@-])(?:[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?\.)+(?:dk|com|org|net|eu|gov|io|uk|gl)(?![\p{L}\d-]|\.[\p{L}\d])(?:/[^\s<>"»«]*[^\s<>"»«.,;:!?)\]])?`,
    // Names of files, and paths that start at a root.
    String.raw`(?<![\p{L}\d.@-])[\p{L}\d_-]+\.(?:md|hbs|ya?ml|json|csv|txt|pdf|html?|css|js|ts|svg|png|jpe?g|xml|idp|docx?|xlsx?)(?![\p{L}\d])`,
    String.raw`(?<![\p{L}\d/])/(?:[\w.-]+/)+[\w.-]*\w`,
  ].join('|'),
  'giu',
);

/** The text with all web and mail addresses, file names and paths replaced, character by character. */
export function hideAddresses(text: string, replacement: string): string {
  // Every address has one of these.
  if (!/[.@/]/.test(text)) return text;
  return text.replace(ADDRESSES, (address) => replacement.repeat(address.length));
}
