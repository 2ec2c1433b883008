import { abbreviations } from './abbreviations.ts';
import { decoration } from './decoration.ts';
import { destinationNames } from './destination-names.ts';
import { elementIds } from './element-ids.ts';
import { figureGroups, figureLinks } from './figures.ts';
import { information } from './information.ts';
import { linkContents } from './link-contents.ts';
import { linkLines } from './link-lines.ts';
import { bulletTexts, listBodies, publishingRoles } from './list-items.ts';
import { metadata } from './metadata.ts';
import { outlineTitles } from './outline-titles.ts';
import { outputIntent } from './output-intent.ts';
import type { Pass } from './pass.ts';
import { repeatedContent } from './repeated-content.ts';
import { repeatedForms } from './repeated-forms.ts';
import { roleMap } from './role-map.ts';
import { softHyphens } from './soft-hyphens.ts';
import { textShadows } from './text-shadows.ts';
import { unmarkedContent } from './unmarked-content.ts';

/** All passes in their order: first what is content, then what it means, then what the file says of itself. */
export const PASSES: readonly Pass[] = [
  repeatedForms,
  softHyphens,
  textShadows,
  decoration,
  repeatedContent,
  unmarkedContent,
  publishingRoles,
  figureGroups,
  figureLinks,
  listBodies,
  bulletTexts,
  abbreviations,
  roleMap,
  linkLines,
  linkContents,
  destinationNames,
  outlineTitles,
  elementIds,
  information,
  metadata,
  outputIntent,
];
