const error = (title: string) => ({ severity: 'error', title }) as const;
const warning = (title: string) => ({ severity: 'warning', title }) as const;
const note = (title: string) => ({ severity: 'note', title }) as const;

/** What the rules of `kl-docs check` find, in the order of docs/rules.md: `src/check` has a file for each. */
export const RULES = {
  'link-text': warning('A link text such as "her" or "læs mere", which does not say where the link leads'),
  'bare-address': warning('A web address that stands as the text of its link'),
  'ambiguous-link': warning('Two links with the same text that lead to different places'),
  'insecure-link': warning('A link by http: instead of https:'),
  'external-link': warning(
    'A link to a web page that is gone, has moved or does not answer (with `--online`)',
  ),
  'alternative-text': warning('An alternative text that does not stand for its picture'),
  'large-picture': warning('A picture with more pixels than print can show'),
  'unused-picture': warning("A picture in the document's folder that nothing shows"),
  'undrawn-diagram': note('Diagrams that no build has drawn yet, so that their mistakes are not known'),
  'table-header': warning('A table with an empty head cell, or of HTML without head cells'),
  'first-column': note('A table whose first column may name its rows or not'),
  'heading-full-stop': warning('A heading that ends with a full stop'),
  'document-size': warning('A document with more than 1000 headings'),
  'unlisted-chapter': warning("A Markdown file in the document's folder that `document.yml` does not list"),
  'pasted-list': warning('Lines with the bullets of a word processor, which are no list'),
  'pasted-table': warning('Lines whose cells are parted by tabs, which are no table'),
  'pasted-character': warning('Characters of a word processor that nobody sees, or no font has'),
  'lost-character': warning('A character that was lost before the file was written'),
  'open-point': note('A question that is still open; an error in what is released'),
  'dated-fact': warning('A dated value in the text that ends within 60 days, or has ended'),
  'version-history': warning('A version that `document.yml`, its history and the text do not agree on'),
  spelling: warning('Words that neither the Danish dictionary nor content/words.txt knows'),
  'ocr-remains': error('Remains of a scanned text, such as "laege" and "mgde"'),
  terminology: warning('Forms of a term that content/terms.yml forbids'),
  'quotation-marks': warning('Quotation marks of several kinds, or without a partner'),
  'date-and-time': warning('Dates and times that are not written as "24. marts 2025" and "kl. 14.00"'),
  'number-format': warning('Numbers that are not written as 12.345,6'),
  'no-break-space': warning('Numbers and dates that a line could end within'),
  dash: warning('Hyphens and long dashes in the place of " – "'),
  ellipsis: warning('Three full stops in the place of "…"'),
  spacing: warning('Double spaces, a space before a comma, none after a full stop'),
  'soft-hyphen': note('Soft hyphens'),
  'heading-case': warning('Headings with a capital in most words'),
  readability: note('Chapters with a high readability index (LIX)'),
  'long-sentence': warning('Sentences of more than 35 words'),
};

/** What is wrong with how rules are silenced and weighed. */
export const RULE_SETTINGS = {
  'ignore-comment': warning('A comment that silences a rule wrongly, without a reason or for nothing'),
  'unknown-rule': error('A rule in `kl-docs.yml` that does not exist or cannot be turned off'),
};

/** What is found where files are read and pages are put together: by a build, and by a check too. The errors stop a build. */
export const READING = {
  'undefined-reference': warning('A `[text][ref]` to an address that is defined nowhere'),
  'foreign-syntax': warning('What another tool understands and kl-docs does not'),
  'unused-footnote': warning('A footnote that nothing refers to'),
  'markdown-in-html': warning('Markdown within raw HTML that is not read as Markdown'),
  'link-to-markdown': warning('A link to a Markdown file that is no chapter'),
  'link-to-folder': warning('A link to a folder without an `index.md` that is a chapter'),
  'link-with-space': warning('A link whose address has a space in it, so that it is none'),
  'no-rows': warning('A table or chart of a data set without rows, since none is as it was asked for'),
  'remote-picture': warning('A picture on the web, in whose place its text and address stand'),
  'unfetched-picture': warning('A picture on the web that could not be fetched'),
  'undescribed-picture': warning(
    'A picture without an alternative text, in a folder without a `document.yml` (WCAG 2.2, 1.1.1)',
  ),
  'replaced-glyph': warning(
    'A character that no font has, in a folder without a `document.yml`: □ is printed in its place',
  ),
  'removed-html': warning('Raw HTML that is taken out'),
  'removed-svg': warning('Parts of a drawing that are taken out'),
  'diagram-settings': warning('Settings of a diagram, which are not used'),
  'diagram-icon': warning('An icon in a diagram, of which only the name is shown'),
  'unknown-code-language': note('Code in a language that is not coloured'),
  'foreign-key': note('A key in front matter that is for another tool'),
  'empty-chapter': note('A chapter without content, which is left out'),
  'missing-title': note('A chapter without a heading of level 1, which gets a title from elsewhere'),
  'content-before-title': note('Content before the title of a chapter, which is moved under it'),
  'second-title': note('A second heading of level 1 in a chapter, which becomes a section'),
  'skipped-heading-level': note(
    'A heading more than one level below the one before, which is moved up (PDF/UA-1, 7.4.2)',
  ),
  'empty-heading': note('A heading without text, which is left out'),
  'too-deep-heading': note('A heading below level 6, which becomes one of level 6'),
  'raw-heading': note('A heading within raw HTML, which is not in the contents'),
  'removed-look': note('What raw HTML says of its look alone, which is left out'),
  'read-as-windows-1252': note('A table that is not UTF-8, and is read as Windows-1252'),
  'assumed-document': note('What was assumed of a folder of Markdown without a `document.yml`'),
  'no-documents': error('The workspace has no document'),
  'unknown-document': error('A document that was asked for is not there'),
  'no-chapters': error('A folder that was asked for has no Markdown in it'),
  'no-variants': error('A variant was asked for of a document that has none'),
  'unknown-variant': error('A variant that was asked for is not in the data set'),
  'bad-file-name': error(
    'A document, what it becomes or a linked file has a name that not every system takes',
  ),
  'no-valid-value': error("No value of a dated variable holds on the edition's date"),
  'overlapping-values': error('Two values of a dated variable hold at the same time'),
  'broken-yaml': error('YAML that cannot be read'),
  'unseen-character': error('A control character, or one that turns the direction of the text after it'),
  'yaml-too-large': error('YAML of more than 10,000 keys and entries, or 500 aliases'),
  'unknown-key': error('A key that a file may not have'),
  'missing-key': error('A key that a file must have'),
  'invalid-value': error('A value that is not of its kind'),
  'incomplete-data-set': error(
    'A data set that documents cannot be made for, since it does not name its rows',
  ),
  'unknown-data-set': error('A data set that `kl-docs.yml` does not name'),
  'broken-csv': error('A data set that cannot be read'),
  'empty-data-set': error('A data set without rows'),
  'missing-column': error('A column of a data set that is not there'),
  'bad-key': error('A key in a data set that cannot be part of a file name'),
  'duplicate-key': error('Two rows of a data set with the same key'),
  'bad-name': error('A name in a data set that is too long'),
  'empty-name': error('A row of a data set without a name'),
  'broken-encoding': error('A table whose encoding is not what it says'),
  'broken-json': error('JSON that cannot be read'),
  'broken-xlsx': error('A workbook that cannot be read'),
  'duplicate-column': error('Two columns of a table with the same name'),
  'unnamed-column': error('A column of a table without a name'),
  'ragged-row': error('A row of a table with more cells than its header'),
  'no-table': error('A file that is no list of rows'),
  'file-too-large': error('A table of more than 50 MB, or of more than 500,000 cells'),
  'unknown-table-format': error('A file that is no kind of table that can be read'),
  'wrong-table-format': error('A table that is not of the kind that its name says'),
  'unreadable-file': error('A file that the system does not let be read'),
  'more-row-problems': error('More problems in the rows of a table than are told'),
  'unknown-column': error('A column that a table does not have'),
  'unknown-value': error('A value that no row of a table has'),
  'value-of-another-date': error("A value that does not hold on the edition's date"),
  'unknown-own-words': error('A file of own words for nothing in the data set'),
  'insecure-address': error('An address of a website without encryption'),
  'invalid-address': error('An address that is none of a website'),
  'invalid-copies': error('A number of copies that is none'),
  'no-sheet': error('A picture was asked for of a document that is no single sheet'),
  'same-file': error('Two artifacts that would become the same file'),
  'unknown-copies': error('A number of copies that a sheet cannot be cut into'),
  'unknown-paper': error('A paper size that the document does not offer'),
  'unknown-orientation': error('An orientation that the document does not offer'),
  'unknown-design': error('A design that the document does not have'),
  'missing-file': error('A file that does not exist'),
  'unknown-part': error('A part of a file that is to be shown as code, and is not in it'),
  'not-a-file': error('A folder where a file is expected'),
  'not-utf8': error('A file that is not UTF-8 text'),
  'outside-workspace': error('A path that leads out of the workspace'),
  'missing-template': error('A template that does not exist'),
  'template-syntax': error('A template that Handlebars cannot read'),
  'unknown-name': error('A name in a template that the view does not have'),
  'chapter-too-large': error('A chapter of more than 6 million characters'),
  'too-many-marks': error('A paragraph of more than 5,000 marks, or a table of more than 40,000'),
  'too-deep': error('More than 50 blocks, marks or elements in each other'),
  'unclosed-front-matter': error('Front matter without an end'),
  'empty-document': error('A document all of whose chapters are empty'),
  'chapter-after-appendix': error('A numbered chapter after an appendix'),
  'invalid-id': error('An id with characters that it may not have'),
  'duplicate-id': error('An id that is given twice in a document'),
  'conflicting-id': error('A title with two ids'),
  'reserved-id': error('An id that a list made of the document has'),
  'unclosed-directive': error('A `:::` without an end'),
  'unknown-directive': error('A directive that does not exist'),
  'unknown-attribute': error('An attribute that a directive does not have'),
  'missing-caption': error('A figure or table without a caption'),
  'missing-question': error('An open point without its question'),
  'unexpected-label': error('A label on a directive that has none'),
  'misplaced-mark': error('A quiet mark in a heading, a label or a term'),
  'unread-mark': error('A quiet mark that is empty, or written over two lines or with brackets in it'),
  'empty-directive': error('A directive with nothing in it'),
  'stray-directive-fence': error('A line that looks like a directive and is none'),
  'figure-without-picture': error('A figure without a picture'),
  'figure-content': error('A figure with more than its picture'),
  'table-content': error('A table directive with something else in it than one table'),
  'data-content': error('A table or chart of a data set with something else in it'),
  'unreadable-chart': error('A chart that nobody could read, or that its data do not make'),
  'not-a-number': error(
    'A cell of a data set that is no number, in a column that is summed, drawn or shown as numbers',
  ),
  'steps-content': error('Steps that are not one numbered list'),
  'glossary-content': error('A glossary with something else in it than one definition list'),
  'duplicate-term': error('A term that a glossary explains twice'),
  'unknown-term': error('A term that a glossary does not have'),
  'open-point-without-id': error('An open point without an id'),
  'invalid-date': error('A date that is none'),
  'invalid-language': error('A language that is none'),
  'index-mark-outside-text': error('A mark for the index that stands in no text'),
  'invalid-index-term': error('A mark for the index that cannot be read'),
  'surplus-cell': error('A row of a table with more cells than its head, which would be lost'),
  'empty-footnote': error('A footnote without text'),
  'duplicate-footnote': error('A footnote that is written twice'),
  'undefined-footnote': error('A reference to a footnote that is not there'),
  'empty-link': error('A link without text (WCAG 2.2, 2.4.4)'),
  'broken-link': error('A link to an id that nothing in the document has'),
  'ambiguous-heading': error('A link to one of several headings with the same text'),
  'missing-linked-file': error('A link to a file that does not exist'),
  'unsafe-link': error('A link that is not `https:`, `http:`, `mailto:` or `tel:`'),
  'missing-alternative-text': error('A picture without an alternative text (WCAG 2.2, 1.1.1)'),
  'picture-without-path': error('A picture without a path that can be read'),
  'missing-picture': error('A picture that does not exist'),
  'broken-picture': error('A picture that cannot be read'),
  'missing-glyph': error('A character that no font has'),
  'unknown-picture': error('A file that is no picture'),
  'broken-svg': error('A drawing that is not SVG'),
  'picture-too-large': error(
    'A picture of more than 100 million pixels, or a drawing that a browser would draw for minutes',
  ),
  'diagram-syntax': error('A diagram that Mermaid cannot read'),
  'diagram-kind': error('A diagram of a kind, or with a part, that a page cannot show'),
  'diagram-too-large': error('A diagram of more than 50,000 characters or 1,000 lines'),
  'diagram-time': error('A diagram that takes too long to draw'),
  'unknown-variable': error('A variable that does not exist'),
  'variable-syntax': error('A `{{…}}` that is not a plain name'),
  'variable-group': error('A variable that stands for a group of values'),
  'variable-list': error('A variable that stands for a list'),
  'variable-without-value': error('A variable without a value'),
  'no-earlier-release': note(
    'A document that is to show what is new since the release before, and is the first',
  ),
  'missing-earlier-release': error(
    'A document that is to show what is new since the release before, which cannot be read',
  ),
  'misplaced-record': error('A record of a released edition that stands under the name of another'),
  'released-edition': error('A released edition that would become another, or was withdrawn'),
};

/** What only a build finds: it shows when a page is laid out, printed or written. */
export const MAKING = {
  'draft-for-print-shop': warning('A draft that is made for the print shop'),
  'cut-off': error('Content that does not fit on its page'),
  'low-contrast': error('Text that is hard to tell from what is behind it (WCAG 2.2, 1.4.6)'),
  'low-resolution': error('A picture with too few pixels for a print shop'),
  'wide-table-in-print': error('A table that is too wide for a page on its side, in the smallest type'),
  'small-text': warning('A drawing whose text is too small to be read in print'),
  'undecodable-picture': error('A picture that a browser cannot show to its end'),
  'blank-picture': warning('A picture that leaves an empty place on paper'),
  'wider-than-page': error('Something that is wider than its page, so that all would be printed smaller'),
  'broken-manifest': warning('A list of the output folder that cannot be read, or was taken away'),
  'altered-output': warning('A file of the output folder that something other than kl-docs has changed'),
  'browser-failed': error('Something at which the browser ended or fell silent three times'),
  'unstable-page-numbers': error('Page numbers that move each time they are written'),
  'heading-level-in-pdf': error(
    'A heading whose level in the PDF is more than one below the one before (PDF/UA-1, 7.4.2)',
  ),
  'irregular-table': error('A table in the PDF whose rows are of different length (PDF/UA-1, 7.2)'),
  'pdf-limit': error('A string or a nesting in the PDF beyond what PDF/A-2 allows (ISO 19005-2, 6.1.13)'),
  'lost-heading': error('A heading that is not in the PDF'),
  'wrong-bookmark': error('A bookmark of the PDF that is not its heading'),
  'lost-figure': error('A figure that is not in the PDF with its alternative text'),
  'wrong-page-count': error('A PDF of more or fewer pages than it is laid out on'),
  'wrong-page-number': error('A page number that is not that of its page'),
  'font-not-embedded': error('A font that is not in the PDF'),
  'no-text': error('A PDF without text'),
  'not-tagged': error('A PDF without tags'),
  'wrong-language': error("A PDF whose language is not the document's"),
  'no-title': error('A PDF without a title'),
  'foreign-font': error('Text in a font that the page did not bring'),
  'untagged-text': error('Text in a PDF that is read by no screen reader'),
  'overview-too-large': error('An overview of too many sheets'),
  'frozen-file': error('A file of a released edition that is missing, or is not as it was released'),
  'frozen-elsewhere': note('A released edition whose files are not here, so that they are made anew'),
};

/** What `kl-docs merge` finds in the parts of a build. */
export const MERGING = {
  'no-parts': error('A folder without a part of a build'),
  'broken-part': error('A part whose record cannot be read'),
  'missing-part': error('A part that is not there'),
  'unfinished-part': error('A part of which not all could be made'),
  'altered-part': error('A file of a part that is missing, or not as it was made'),
  'made-twice': error('A file that two parts have, and that is not the same'),
  'unlike-parts': error('Parts of other sources, another program, browser or division'),
};

/** What is found where changes are undone. */
export const UNDOING = {
  'not-undone': error('A file whose changes cannot be undone, since it was changed again'),
};

/** What `kl-docs read` finds in a PDF that it is given. */
export const HEARING = {
  'unreadable-pdf': error(
    'A file that is no PDF, is damaged, or is a PDF of a kind that cannot be read aloud',
  ),
};

/** What is found in a Word document that is read. */
export const WORD = {
  'broken-word': error('A Word document that cannot be read'),
};

/** What `kl-docs import` tells of a document that it is given. */
export const IMPORTING = {
  'import-lost': warning('Something of an imported document that is left out'),
  'import-changed': note('Something of an imported document that is written in another form'),
  'import-suggestion': note('Something of an imported document that its author may want to mend'),
  'tracked-changes': error('A document with tracked changes that nobody has accepted or rejected'),
  'import-conflict': error('A file that an import would write, and that is there with another text'),
  'unknown-import-format': error('A file of a kind that cannot be imported'),
  'empty-import': error('An imported document without text'),
};

/** What `kl-docs review` finds. */
export const REVIEWING = {
  'foreign-word-file': error('A Word file with answers that leads back to no document'),
};

/** What `kl-docs release`, `withdraw` and `status` find. */
export const RELEASING = {
  'missing-release-fact': error('Something that a release must be told'),
  'unfit-version': error('A version that cannot be released'),
  'unfit-date': error('A date that an edition cannot have'),
  'future-date': warning('An edition with a date to come'),
  'uncommitted-change': error('A file that an edition is made from, and that is not in git as it is'),
  'unfit-repository': error('A repository of git in which nothing can be released'),
  'unfit-approval': error('An approval by somebody who wrote what is to be approved'),
  'unknown-edition': error('An edition that is not released'),
  'withdrawn-edition': error('An edition that was withdrawn before'),
  'unfinished-release': warning('A release that was begun and has not ended'),
  'settled-release': note('A release that was stopped, and is finished now or taken back'),
  'lost-document': warning('Released editions of a document that is not in content/ any more'),
  'unknown-publication': note('A place where editions are published, and that cannot be asked which'),
};

/** What `kl-docs publish` finds in the made site, and where it is published. */
export const PUBLISHING = {
  'no-site': error('No made site, or one without a manifest that can be read'),
  'altered-site': error('A file of the made site that was altered or taken out since'),
  'released-file': error('A file of a released edition that would be replaced where it is published'),
  'altered-target': error('A file of a released edition that was altered or taken out where it is published'),
  'not-published': error('A file of a released edition that is neither here nor where it is published'),
  'returning-edition': error('An edition that was withdrawn and would come back'),
  'site-behind': warning('A released edition that the site does not know of'),
  'not-shown': error('A published address that does not show what was published'),
};

/** What `kl-docs site` finds. */
export const WEBSITE = {
  'nothing-released': error('A website without an edition that is released'),
  'open-setting': warning('What the website tells as an open point, since `kl-docs.yml` does not say it'),
};

/** All that can be told of a user's files, by its id: how much it weighs unless it is told otherwise, and what it is in one line. */
export const CATALOGUE = {
  ...RULES,
  ...RULE_SETTINGS,
  ...READING,
  ...MAKING,
  ...MERGING,
  ...UNDOING,
  ...HEARING,
  ...WORD,
  ...IMPORTING,
  ...REVIEWING,
  ...RELEASING,
  ...PUBLISHING,
  ...WEBSITE,
};

export type RuleId = keyof typeof RULES;
export type ProblemId = keyof typeof CATALOGUE;
