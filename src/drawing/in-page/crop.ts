import { rounded } from './style.ts';

/** Room for lines and arrow heads, in px. */
const MARGIN = 4;
/** Where Mermaid ends a lifeline without a box at its foot. */
const ENDLESS = 2000;

/** Makes a drawing exactly as large as what is drawn. It is put into the page, since only there it has a size. */
export function crop(root: SVGSVGElement): void {
  document.body.replaceChildren(root);
  endLifelines(root);
  const { x, y, width, height } = root.getBBox();
  const left = Math.floor(x) - MARGIN;
  const top = Math.floor(y) - MARGIN;
  const size = [Math.ceil(x + width) + MARGIN - left, Math.ceil(y + height) + MARGIN - top];
  root.setAttribute('width', String(size[0]));
  root.setAttribute('height', String(size[1]));
  root.setAttribute('viewBox', [left, top, ...size].join(' '));
}

/** Lifelines end with the last message. */
function endLifelines(root: SVGSVGElement): void {
  const endless = [...root.querySelectorAll('line')].filter((line) => line.y2.baseVal.value === ENDLESS);
  for (const line of endless) line.setAttribute('y2', line.getAttribute('y1') ?? '');
  const end = root.getBBox().y + root.getBBox().height + 10;
  for (const line of endless) line.setAttribute('y2', rounded(String(end)));
}
