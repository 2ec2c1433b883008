import { information } from './information.ts';
import { metadata } from './metadata.ts';
import type { Pass, StandardName } from './pass.ts';
import { roleMap } from './role-map.ts';
import { identification as ua1 } from './ua-1/identification.ts';
import { footnotes } from './ua-2/footnotes.ts';
import { identification as ua2 } from './ua-2/identification.ts';
import { labelledLists } from './ua-2/list-numbering.ts';
import { namespaces } from './ua-2/namespaces.ts';
import { noInformation } from './ua-2/no-information.ts';
import { references } from './ua-2/references.ts';
import { structureDestinations } from './ua-2/structure-destinations.ts';

/** In what the standards for accessible and for lasting files differ; all other passes are the same for each. */
export interface Standard {
  /** Of PDF. */
  readonly version: '1.7' | '2.0';
  /** The tags as they must be, when their meaning is known. */
  readonly tags: readonly Pass[];
  /** What the file says of itself, and where its links lead. */
  readonly file: readonly Pass[];
}

/** PDF/UA-1 (ISO 14289-1) with PDF/A-2a (ISO 19005-2); PDF/UA-2 (ISO 14289-2) with PDF/A-4 (ISO 19005-4) and Well-Tagged PDF 1.0. */
export const STANDARDS = {
  'ua-1': { version: '1.7', tags: [roleMap], file: [information, metadata(ua1)] },
  'ua-2': {
    version: '2.0',
    tags: [labelledLists, footnotes],
    file: [structureDestinations, references, namespaces, metadata(ua2), noInformation],
  },
} satisfies Record<StandardName, Standard>;

/** What regulators and checkers use. */
export const DEFAULT_STANDARD: StandardName = 'ua-1';
