import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { walkElements } from '../../src/markdown/walk.ts';

/** What a browser that reads the page would run, fetch or be led to. */
export function dangers(html: string): string[] {
  const found: string[] = [];
  walkElements(fromHtml(html, { fragment: true }), (element) => {
    found.push(...dangersOf(element));
    return undefined;
  });
  return found;
}

const FORBIDDEN =
  /^(script|iframe|frame|object|embed|applet|form|button|textarea|select|link|meta|base|foreignobject|animate|set|animatetransform|animatemotion|math|template|video|audio|portal)$/i;

function dangersOf({ tagName, properties, children }: Element): string[] {
  const found = FORBIDDEN.test(tagName) ? [`<${tagName}>`] : [];
  for (const [name, value] of Object.entries(properties)) {
    const text = Array.isArray(value) ? value.join(' ') : String(value);
    if (/^on/i.test(name)) found.push(name);
    if (/href$/i.test(name) && !/^(?:#|https?:|mailto:|tel:|[^:]*$)/.test(text))
      found.push(`${name}=${text}`);
    if (/^(?:image|feimage|use)$/i.test(tagName) && /href$/i.test(name) && !/^(?:#|data:image\/)/.test(text))
      found.push(`${name}=${text}`);
    if (/^(src|srcset|action|formaction|background|poster|ping|srcdoc|style)$/i.test(name)) {
      const isPicture = name === 'src' && tagName === 'img' && text.startsWith('data:image/');
      if (!isPicture && !(name === 'style' && !/url\((?!#)|expression|import|\\/i.test(text)))
        found.push(`${name}=${text}`);
    }
    if (/url\((?!#)/i.test(text) && !/^(alt|title|ariaLabel|href)$/.test(name)) found.push(`${name}=${text}`);
  }
  const css =
    tagName === 'style'
      ? children.map((child) => (child.type === 'text' ? child.value : '<child>')).join('')
      : '';
  if (/@import|url\((?!#)|\\|<child>/i.test(css)) found.push(`style: ${css}`);
  if (css !== '' && !isOneRule(css)) found.push(`style for the whole page: ${css}`);
  return found;
}

/** Whether all of a style sheet stands between the braces of `:where(#id)`. */
function isOneRule(css: string): boolean {
  const bare = css.replace(/"[^"]*"|'[^']*'|\/\*[\s\S]*?\*\//g, '').trim();
  let depth = 0;
  const ends = [...bare].flatMap((character, index) => {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    return character === '}' && depth === 0 ? [index] : [];
  });
  return bare.startsWith(':where(#') && ends.length === 1 && ends[0] === bare.length - 1;
}
