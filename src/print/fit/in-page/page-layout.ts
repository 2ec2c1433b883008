import { contentWidth } from './measures.ts';
import type { PageArea, PageAreas } from './page-areas.ts';

/** The widths of what is printed, given to a page on a screen: what is measured then is as it will be on paper. */
export class PageLayout {
  readonly #areas: PageAreas;
  readonly #widened: HTMLElement[] = [];

  constructor(areas: PageAreas) {
    this.#areas = areas;
  }

  /** What lies inside the margins of the pages that it is printed on, CSS px. */
  areaOf(element: Element): PageArea {
    return this.#areas[this.#pageOf(element)] ?? this.#areas['auto'] ?? { width: 0, height: 0 };
  }

  /** Gives all the widths that it has in print, again where something has moved to another page. */
  layOut(): void {
    this.reset();
    this.#setWidth(document.documentElement, this.#areas['auto']?.width ?? 0);
    if (new Set(Object.values(this.#areas).map(({ width }) => width)).size > 1)
      for (const element of document.querySelectorAll<HTMLElement>('body > *, body > * > *'))
        this.#widen(element);
  }

  /** Takes the widths away: in print the pages give them. */
  reset(): void {
    for (const element of this.#widened.splice(0)) element.style.width = element.style.boxSizing = '';
  }

  /** The name of its CSS page (CSS Paged Media 3, 9.1). */
  #pageOf(element: Element): string {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const name = getComputedStyle(at).getPropertyValue('page');
      if (name !== 'auto' && name in this.#areas) return name;
    }
    return 'auto';
  }

  /** An element that fills its line, on pages that are wider or narrower than those around it. */
  #widen(element: HTMLElement): void {
    const { parentElement: parent } = element;
    if (parent === null || getComputedStyle(element).getPropertyValue('page') === 'auto') return;
    const difference = this.areaOf(element).width - this.areaOf(parent).width;
    const { width } = element.getBoundingClientRect();
    if (difference !== 0 && Math.abs(width - contentWidth(parent)) < 2)
      this.#setWidth(element, width + difference);
  }

  #setWidth(element: HTMLElement, width: number): void {
    this.#widened.push(element);
    element.style.boxSizing = 'border-box';
    element.style.width = `${width}px`;
  }
}
