import { MOST_PIXELS } from '../../print/large-pictures.ts';
import type { Rule } from '../rule.ts';

export const largePicture: Rule = {
  id: 'large-picture',
  check({ pictures }, report) {
    for (const { file, place, picture } of pictures) {
      if (picture.kind !== 'raster' || picture.width * picture.height <= MOST_PIXELS) continue;
      const { width, height } = picture;
      report({
        message: `The picture "${file}" has ${Math.round((width * height) / 1e6)} megapixels (${width} × ${height}); it is scaled down for print`,
        place,
        hint: `Save it with at most ${MOST_PIXELS / 1e6} megapixels, which is a whole page at 600 dpi: builds are faster and the page is smaller.`,
      });
    }
  },
};
