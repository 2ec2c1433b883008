import { datedFact } from './facts/dated-fact.ts';
import { openPoint } from './facts/open-point.ts';
import { versionHistory } from './facts/version-history.ts';
import { languageRules } from './language/index.ts';
import { ambiguousLink } from './links/ambiguous-link.ts';
import { bareAddress } from './links/bare-address.ts';
import { externalLink } from './links/external-link.ts';
import { insecureLink } from './links/insecure-link.ts';
import { linkText } from './links/link-text.ts';
import { lostCharacter } from './pasted/lost-character.ts';
import { pastedCharacter } from './pasted/pasted-character.ts';
import { pastedList } from './pasted/pasted-list.ts';
import { pastedTable } from './pasted/pasted-table.ts';
import { alternativeText } from './pictures/alternative-text.ts';
import { largePicture } from './pictures/large-picture.ts';
import { undrawnDiagram } from './pictures/undrawn-diagram.ts';
import { unusedPicture } from './pictures/unused-picture.ts';
import type { Rule } from './rule.ts';
import { documentSize } from './structure/document-size.ts';
import { headingFullStop } from './structure/heading-full-stop.ts';
import { unlistedChapter } from './structure/unlisted-chapter.ts';
import { firstColumn } from './tables/first-column.ts';
import { tableHeader } from './tables/table-header.ts';

/** All rules, in the order of the catalogue and docs/rules.md. */
export const rules: readonly Rule[] = [
  linkText,
  bareAddress,
  ambiguousLink,
  insecureLink,
  externalLink,
  alternativeText,
  largePicture,
  unusedPicture,
  undrawnDiagram,
  tableHeader,
  firstColumn,
  headingFullStop,
  documentSize,
  unlistedChapter,
  pastedList,
  pastedTable,
  pastedCharacter,
  lostCharacter,
  openPoint,
  datedFact,
  versionHistory,
  ...languageRules,
];
