import type { ContentScanner } from '../pdf/content/scanner.ts';
import type { Path } from './path.ts';

/** Adds what an operator of ISO 32000-1, 8.5.2 adds to a path; false for any other operator. */
export function extendPath(path: Path, scan: ContentScanner): boolean {
  const n = (index: number): number => scan.number(index);
  switch (scan.operator) {
    case 'm':
      path.move(n(0), n(1));
      return true;
    case 'l':
      path.line(n(0), n(1));
      return true;
    case 'c':
      path.curve(n(0), n(1), n(2), n(3), n(4), n(5));
      return true;
    case 'v':
      path.curveFromHere(n(0), n(1), n(2), n(3));
      return true;
    case 'y':
      path.curve(n(0), n(1), n(2), n(3), n(2), n(3));
      return true;
    case 'h':
      path.close();
      return true;
    case 're':
      path.rectangle(n(0), n(1), n(2), n(3));
      return true;
    default:
      return false;
  }
}
