import { MOST_PIXELS } from '../../print/large-pictures.ts';
import { say } from '../../report/words/said.ts';
import type { Rule } from '../rule.ts';

export const largePicture: Rule = {
  id: 'large-picture',
  check({ pictures }, report) {
    for (const { file, place, picture } of pictures) {
      if (picture.kind !== 'raster' || picture.width * picture.height <= MOST_PIXELS) continue;
      const { width, height } = picture;
      report({
        ...say('large-picture', {
          file,
          megapixels: Math.round((width * height) / 1e6),
          width,
          height,
          most: MOST_PIXELS / 1e6,
        }),
        place,
      });
    }
  },
};
