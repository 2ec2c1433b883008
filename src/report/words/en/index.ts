import { begin, beginLines } from './begin.ts';
import { blocks } from './blocks.ts';
import { chapters } from './chapters.ts';
import { charts } from './charts.ts';
import { comparison } from './comparison.ts';
import { data } from './data.ts';
import { doctor } from './doctor.ts';
import { documents } from './documents.ts';
import { drawings } from './drawings.ts';
import { files } from './files.ts';
import { importing, importLines } from './importing.ts';
import { languageRules } from './language-rules.ts';
import { lines } from './lines.ts';
import { links } from './links.ts';
import { markdown } from './markdown.ts';
import { parts } from './parts.ts';
import { preview } from './preview-lines.ts';
import { printing } from './printing.ts';
import { program } from './program.ts';
import { publishing, publishingLines } from './publishing.ts';
import { release } from './release-lines.ts';
import { releases } from './releases.ts';
import { review, reviewLines } from './review.ts';
import { rules } from './rules.ts';
import { tableFiles } from './table-files.ts';
import { tables } from './tables.ts';
import { templates } from './templates.ts';
import { website, websiteLines } from './website.ts';
import { word } from './word.ts';

export const WORDINGS = {
  ...files,
  ...tableFiles,
  ...tables,
  ...data,
  ...charts,
  ...documents,
  ...templates,
  ...drawings,
  ...chapters,
  ...blocks,
  ...links,
  ...markdown,
  ...rules,
  ...languageRules,
  ...printing,
  ...parts,
  ...program,
  ...begin,
  ...releases,
  ...comparison,
  ...publishing,
  ...website,
  ...word,
  ...importing,
  ...review,
};

export const LINES = {
  ...lines,
  ...websiteLines,
  ...preview,
  doctor,
  release,
  publishing: publishingLines,
  begin: beginLines,
  importing: importLines,
  review: reviewLines,
};
