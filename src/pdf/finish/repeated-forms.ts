import { applyEdits, type ContentStream, type FormUse, hasSequences } from '../content/content-stream.ts';
import type { PdfDocument } from '../object/document.ts';
import type { PdfDict, PdfObject, PdfRef } from '../object/types.ts';
import { LAYOUT } from './artifact.ts';
import type { Pass } from './pass.ts';

/**
 * ISO 14289-1, 7.20: a form XObject that holds marked-content sequences is painted only once. Chromium paints the same
 * form twice for a CSS mask. The later paintings get a copy whose content is an artifact.
 */
export const repeatedForms: Pass = {
  name: 'repeated-forms',
  run({ document, contents }) {
    const painted = new Set<number>();
    for (const content of [...contents.all]) {
      content.forms.forEach((use, index) => {
        if (!hasSequences(use.form)) return;
        if (painted.has(use.ref.number)) content.forms[index] = paintCopy(document, content, use);
        painted.add(use.ref.number);
      });
    }
  },
};

function paintCopy(document: PdfDocument, content: ContentStream, use: FormUse): FormUse {
  const name = `${use.resourceName}Copy`;
  const xObjects = content.ownerDict.dict('Resources')?.dict('XObject');
  if (xObjects && !xObjects.has(name)) xObjects.set(name, copyForm(document, use.form));
  content.edits.push({ start: use.start, end: use.end, replacement: `${LAYOUT}\n/${name} Do\nEMC` });
  return { ...use, marked: true };
}

function copyForm(document: PdfDocument, form: ContentStream): PdfRef {
  const edits = [...form.sequences.values()].map(({ opening }) => ({ ...opening, replacement: LAYOUT }));
  const entries: Record<string, PdfObject> = {};
  for (const [key, value] of form.ownerDict.entries) {
    if (key !== 'StructParents' && key !== 'Filter' && key !== 'Length') entries[key] = value;
  }
  entries['Resources'] = copyResources(document, form);
  return document.add(document.newStream(Buffer.concat(applyEdits({ bytes: form.bytes, edits })), entries));
}

/** The same resources, but for forms with sequences, of which a copy stands under the same name. */
function copyResources(document: PdfDocument, form: ContentStream): PdfObject {
  const resources = form.ownerDict.dict('Resources');
  if (!resources) return null;
  const nested = form.forms.filter((use) => hasSequences(use.form));
  if (nested.length === 0) return resources;
  const xObjects = copyDict(document, resources.dict('XObject'));
  for (const use of nested) xObjects.set(use.resourceName, copyForm(document, use.form));
  const copy = copyDict(document, resources);
  copy.set('XObject', xObjects);
  return copy;
}

function copyDict(document: PdfDocument, dict: PdfDict | undefined): PdfDict {
  return document.newDict(Object.fromEntries(dict?.entries ?? []));
}
