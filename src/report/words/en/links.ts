import type { Wordings } from '../wording.ts';
import { didYouMean } from './phrases.ts';

/** What is wrong with links. */
export const links = {
  'empty-link': () => [
    'The link has no text',
    'Write the text between the brackets. Only a link to an id, such as [](#id), gets its text by itself.',
  ],
  'unsafe-link': ({ scheme }: { scheme: string }) => [
    `Links of the kind "${scheme}:" are not allowed`,
    'Links may begin with https:, http:, mailto: or tel:, or with # and an id.',
  ],
  'undefined-reference': ({ label, near }: { label: string; near?: string | undefined }) => [
    `Nothing defines the address "${label}", so that the brackets are printed`,
    didYouMean(near) ?? `Write it on a line of its own: [${label}]: https://…, or \\[ to print a bracket.`,
  ],
  'link-with-space': ({ address }: { address: string }) => [
    `The address "${address}" has a space in it, so this is no link and stands as it is written`,
    `Write it between < and >: (<${address}>)`,
  ],
  'link-to-markdown': ({ file }: { file: string }) => [
    `"${file}" is not in "chapters" of the document, so the link is only text`,
    'List it in document.yml, or link to where it is published: https://…',
  ],
  'link-to-folder': ({ folder }: { folder: string }) => [
    `"${folder}" is a folder without an index.md or README.md in "chapters", so the link is only text`,
    'Link to a file in it, or to where it is published: https://…',
  ],
  'outside-workspace.link': ({ href }: { href: string }) => [
    `The link "${href}" leads out of the workspace`,
    'Copy the file into the workspace, or link to where it is published: https://…',
  ],
  'missing-linked-file': ({ file, near }: { file: string; near?: string | undefined }) => [
    `The link leads to "${file}", which does not exist`,
    didYouMean(near) ?? 'Add the file, or write the whole address of a page on the web: https://…',
  ],
  'missing-linked-file.from-workspace': ({ file, near }: { file: string; near?: string | undefined }) => [
    `The link leads to "${file}", which does not exist`,
    didYouMean(near) ??
      'A leading / stands for the workspace. Of a page on the web write the whole address: https://…',
  ],
  'missing-linked-file.from-site': ({ file, near }: { file: string; near?: string | undefined }) => [
    `The link leads to "${file}", which does not exist`,
    didYouMean(near) ??
      'A leading / stands for the folder with the pages or one that it is in. Of a page on the web write the whole address: https://…',
  ],
  'same-file.attachment': ({ file, other, path }: { file: string; other: string; path: string }) => [
    `"${file}" and "${other}" would both become ${path}`,
    'Give one of the two another name.',
  ],
  'same-file.page': ({ file, path }: { file: string; path: string }) => [
    `"${file}" would stand at ${path}, where the website has a page of its own`,
    'Give the file another name.',
  ],
  'broken-link': ({ id, near }: { id: string; near?: string | undefined }) => [
    `Nothing in the document has the id "${id}"`,
    near === undefined
      ? 'Give the heading that is meant an id: ## Heading {#id}'
      : `Did you mean "#${near}"?`,
  ],
  'broken-link.term': ({ id, near }: { id: string; near?: string | undefined }) => [
    `Nothing in the document has the id "${id}"`,
    near === undefined
      ? 'Explain the term in a glossary (:::glossary), which gives it the id.'
      : `Did you mean "#${near}"?`,
  ],
  'broken-link.heading': ({
    chapter,
    name,
    near,
  }: {
    chapter: string;
    name: string;
    near?: string | undefined;
  }) => [
    `The chapter "${chapter}" has no heading "${name}"`,
    didYouMean(near) ?? 'Give the heading that is meant an id: ## Heading {#id}',
  ],
  'broken-link.nowhere': () => ['The link leads nowhere', 'Write the id of a heading after the #.'],
  'ambiguous-heading': ({ name, ids }: { name: string; ids: readonly string[] }) => [
    `Several headings could be meant by "#${name}"`,
    `Write the id of the one that is meant: ${ids.map((id) => `#${id}`).join(', ')}.`,
  ],
} satisfies Wordings;
