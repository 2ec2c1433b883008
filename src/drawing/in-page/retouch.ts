import { PALETTE } from '../../chart/palette.ts';
import { NAMESPACE } from './plain-copy.ts';

/** Mends what Mermaid has no settings for. The drawing must stand in the page: it is measured. */
export function retouch(drawing: SVGSVGElement): void {
  centreStates(drawing);
  widenFields(drawing);
  underlayMessages(drawing);
  loosenLines(drawing);
}

/** Mermaid 12 sets a state's name at the left of its box where it is no HTML. */
function centreStates(drawing: SVGSVGElement): void {
  for (const label of drawing.querySelectorAll<SVGGElement>('.statediagram-state > .label')) {
    const [text, ...more] = label.querySelectorAll('text');
    const shift = label.transform.baseVal[0]?.matrix;
    if (text === undefined || more.length > 0 || shift === undefined) continue;
    const { x, width } = text.getBBox();
    label.setAttribute('transform', `translate(${-x - width / 2}, ${shift.f})`);
  }
}

/** The text of a message that crosses lifelines gets the ground that it stands on, so that no line runs through it. */
function underlayMessages(drawing: SVGSVGElement): void {
  const lifelines = [...drawing.querySelectorAll<SVGLineElement>('.actor-line')].map(
    (line) => line.x1.baseVal.value,
  );
  const fields = [...drawing.querySelectorAll<SVGRectElement>('rect.rect')].map((field) => field.getBBox());
  for (const text of drawing.querySelectorAll<SVGTextElement>('text.messageText')) {
    const { x, y, width, height } = text.getBBox();
    if (!lifelines.some((at) => at > x - 2 && at < x + width + 2)) continue;
    const inField = fields.some(
      (field) => x > field.x && x < field.x + field.width && y > field.y && y < field.y + field.height,
    );
    const ground = document.createElementNS(NAMESPACE, 'rect');
    for (const [name, value] of Object.entries({ x: x - 4, y, width: width + 8, height }))
      ground.setAttribute(name, String(value));
    ground.setAttribute('style', `stroke: none; fill: ${inField ? PALETTE.soft : PALETTE.paper}`);
    text.before(ground);
  }
}

/** A field (`rect`) holds the boxes of all participants that it reaches; the note in it that stands first is its name. */
function widenFields(drawing: SVGSVGElement): void {
  const actors = [...drawing.querySelectorAll<SVGRectElement>('rect.actor')].map((actor) => actor.getBBox());
  for (const field of drawing.querySelectorAll<SVGRectElement>('rect.rect')) {
    const { x, y, width, height } = field.getBBox();
    const within = actors.filter(
      (actor) => actor.x + actor.width / 2 > x && actor.x + actor.width / 2 < x + width,
    );
    const left = Math.min(x, ...within.map((actor) => actor.x - 8));
    const right = Math.max(x + width, ...within.map((actor) => actor.x + actor.width + 8));
    field.setAttribute('x', String(left));
    field.setAttribute('width', String(right - left));
    for (const text of drawing.querySelectorAll<SVGTextElement>('text.noteText')) {
      const box = text.getBBox();
      if (box.y < y || box.y > y + 32 || box.y + box.height > y + height) continue;
      for (const each of [text, ...text.querySelectorAll('tspan')])
        each.setAttribute('style', `fill: ${PALETTE.accent}; font-weight: 600`);
    }
  }
}

/** Lines of a label stand 1.1 em apart, which is tight; its box has room for more. */
function loosenLines(drawing: SVGSVGElement): void {
  for (const text of drawing.querySelectorAll<SVGTextElement>('.node > rect ~ .label text')) {
    const lines = [...text.querySelectorAll<SVGTSpanElement>(':scope > tspan[y$="em"]')];
    const middle = (lines.length - 1) / 2;
    for (const [index, line] of lines.entries()) {
      const y = Number.parseFloat(line.getAttribute('y') ?? '') + 0.25 * (index - middle);
      line.setAttribute('y', `${y.toFixed(3)}em`);
    }
  }
}
