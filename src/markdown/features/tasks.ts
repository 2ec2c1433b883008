import type { Element, Root } from 'hast';
import { s } from 'hastscript';
import type { Feature, RenderContext } from '../feature.ts';
import { walkElements } from '../walk.ts';

/** GFM's lists of tasks. */
export const tasks: Feature = { finish };

/**
 * The boxes of task lists say whether the task is done. In print they are drawings: Chromium makes a form element without a
 * field of an `<input>` (PDF/UA-1, 7.18.4), and does not tell whether it is ticked.
 */
function finish(tree: Root, { format, strings }: RenderContext): void {
  walkElements(tree, (element, parent, index) => {
    if (element.tagName !== 'input') return undefined;
    const done = element.properties['checked'] === true;
    const label = done ? strings.taskDone : strings.taskOpen;
    if (format === 'html') element.properties['ariaLabel'] = label;
    else parent.children[index] = drawnBox(done, label);
    return 'skip';
  });
}

function drawnBox(done: boolean, label: string): Element {
  const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: '1.5' };
  const size = { viewBox: '0 0 16 16', width: '0.9em', height: '0.9em' };
  return s('svg', { className: ['task-box'], ...size, role: 'img', ariaLabel: label }, [
    s('rect', { x: '1', y: '1', width: '14', height: '14', rx: '2', ...stroke }),
    ...(done ? [s('path', { d: 'M4 8.5 7 11.5 12 5', ...stroke })] : []),
  ]);
}
