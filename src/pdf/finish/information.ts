import { encodeDate, encodeText } from '../object/text-string.ts';
import { CREATOR, type Pass } from './pass.ts';

/** The information dictionary (ISO 32000-1, 14.3.3) says the same as the XMP metadata; its dates are fixed. */
export const information: Pass<'document' | 'options'> = {
  name: 'information',
  run({ document, options }) {
    const info = document.trailer.dict('Info') ?? document.newDict({});
    const { title, author, date } = options;
    info.set('Title', encodeText(title));
    if (author) info.set('Author', encodeText(author));
    info.set('Creator', encodeText(CREATOR));
    for (const key of ['CreationDate', 'ModDate']) {
      if (date === null) info.delete(key);
      else info.set(key, encodeDate(date));
    }
    if (!document.trailer.has('Info')) document.trailer.set('Info', document.add(info));
  },
};
