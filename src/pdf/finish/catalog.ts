import { encodeDate, encodeText } from '../object/text-string.ts';
import { PdfName } from '../object/types.ts';
import type { Pass } from './pass.ts';

/** ISO 14289-1, 7.1 and 7.2: the viewer shows the title, the file says that it is tagged and in which language. */
export const catalogEntries: Pass = {
  name: 'catalog-entries',
  run({ document, options }) {
    const { catalog } = document;
    catalog.set('Lang', encodeText(options.language));
    catalog.set('MarkInfo', document.newDict({ Marked: true }));
    catalog.set('ViewerPreferences', document.newDict({ DisplayDocTitle: true }));
  },
};

/** ISO 14289-1, 7.18.3: on a page with annotations the tab key follows the structure. */
export const tabOrder: Pass = {
  name: 'tab-order',
  run({ pages }) {
    for (const { dict } of pages) if (dict.name('Tabs') !== 'S') dict.set('Tabs', PdfName.of('S'));
  },
};

/** The information dictionary (ISO 32000-1, 14.3.3) says the same as the XMP metadata; its dates are fixed. */
export const information: Pass = {
  name: 'information',
  run({ document, options }) {
    const info = document.trailer.dict('Info') ?? document.newDict({});
    const { title, author, subject, creator = 'kl-docs', producer, date } = options;
    info.set('Title', encodeText(title));
    if (author) info.set('Author', encodeText(author));
    if (subject) info.set('Subject', encodeText(subject));
    info.set('Creator', encodeText(creator));
    if (producer) info.set('Producer', encodeText(producer));
    info.set('CreationDate', encodeDate(date));
    info.set('ModDate', encodeDate(date));
    if (!document.trailer.has('Info')) document.trailer.set('Info', document.add(info));
  },
};
