/**
 * Runs in the page: the texts of a sheet and their contrast against the nearest background colour they stand on (WCAG 2.2, 1.4.6). Written
 * apart from what the build itself checks.
 */
export function textContrasts(): { text: string; contrast: number }[] {
  const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (colour: string): number => {
    const [r = 0, g = 0, b = 0] = channels(colour).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : 'rgb(255, 255, 255)';
    return channels(colour)[3] === 0 ? background(element?.parentElement ?? null) : colour;
  };
  return [...document.querySelectorAll('.sheet :is(h1, p, li, strong)')].map((element) => {
    const [light = 0, dark = 0] = [getComputedStyle(element).color, background(element)]
      .map(luminance)
      .sort((a, b) => b - a);
    return { text: element.textContent?.trim() ?? '', contrast: (light + 0.05) / (dark + 0.05) };
  });
}
