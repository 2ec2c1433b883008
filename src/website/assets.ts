import { sha256 } from '../files/hash.ts';
import { facesLacking } from '../fonts/complete-page.ts';
import { paintedText } from '../fonts/painted-text.ts';
import { collecting, type Outcome } from '../report/outcome.ts';
import { inlineStyles } from '../template/stylesheet.ts';
import type { TemplateFiles } from '../workspace/lookup.ts';
import type { SiteFile } from './site-file.ts';

/** Where templates, styles and scripts of the website are looked up. */
const FOLDERS = ['templates/website', 'templates', 'assets'];

const DATA_URL = /url\("data:([\w-]+)\/([\w+.-]+);base64,([^"]+)"\)/g;

/**
 * A style sheet as a file, with the fonts and pictures that it names beside it.
 *
 * @param texts pages that are set in its fonts: what these lack for them comes along, too
 */
export function styleFiles(
  name: string,
  files: TemplateFiles,
  texts: readonly string[] = [],
  rules: readonly string[] = [],
): Outcome<readonly SiteFile[]> {
  return collecting((diagnostics) => {
    const beside = new Map<string, Uint8Array>();
    const addressOf = (file: string, content: Uint8Array): string => {
      beside.set(file, content);
      return file;
    };
    const css = diagnostics.take(inlineStyles(name, FOLDERS, files, undefined, addressOf));
    const whole = diagnostics.take(inlineStyles(name, FOLDERS, files));
    const faces = facesLacking(whole, texts.map(paintedText).join('\n'));
    const more = faces.replace(DATA_URL, (_, _kind, subtype: string, base64: string) => {
      const content = Buffer.from(base64, 'base64');
      return `url("${addressOf(`glyphs-${sha256(content).slice(0, 8)}.${subtype}`, content)}")`;
    });
    const content = [settled(compact(css)), more, ...rules].filter((part) => part !== '').join('\n');
    return [
      { path: name, content: `${content}\n` },
      ...[...beside].map(([path, content]) => ({ path, content })),
    ];
  });
}

/** A script, or another file that goes along as it is. */
export function plainFile(name: string, files: TemplateFiles): Outcome<readonly SiteFile[]> {
  return collecting((diagnostics) => {
    const found = files.first(FOLDERS.map((folder) => `${folder}/${name}`));
    if (found === null) {
      diagnostics.report('missing-file.file', { name });
      return [];
    }
    return [{ path: name.split('/').at(-1) ?? name, content: found.bytes }];
  });
}

/** A font that comes late is used from the next page on, so that no line breaks anew under the reader's eyes (CSS Fonts 4, 11.1). */
const settled = (css: string): string => css.replace(/@font-face\s*\{/g, '$&\nfont-display: optional;');

/** Without the blank lines that comments leave, and without indentation. */
const compact = (css: string): string => css.replace(/\s*\n\s*/g, '\n').trim();
