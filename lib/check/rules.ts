/** An `error` stops a build; a `warning` does not. */
export type Severity = 'error' | 'warning'

/** What a rule finds; messages of findings have the actual values, and what to write instead. */
type Rule = { severity: Severity; meaning: string }

const error = (meaning: string): Rule => ({ severity: 'error', meaning })
const warning = (meaning: string): Rule => ({ severity: 'warning', meaning })

/** All rules by id, such as `file/empty`, in the order of docs/rules.md (`npm run docs`). */
export const rules = {
  'file/merge-conflict': error('A file has markers of an unfinished merge.'),
  'file/empty': error('A document is empty.'),
  'file/beyond-limits': error('A file is too large, or a text nested too deep.'),
  'file/not-utf8': error('A document is not in UTF-8.'),
  'file/not-readable': error('A file cannot be opened, or is a symbolic link.'),
  'file/name-unsafe': error(
    'A file name is not possible on some systems, or equals that of another file.',
  ),
  'file/not-read': error(
    'A file looks like a document, but has a path that the site does not read.',
  ),
  'file/not-allowed': error('A post uses a file that is not published.'),
  'file/left-out': error('Contentlayer refuses a file that the check accepts.'),

  'character/damaged': error('Text was read in a wrong encoding, or a character was lost.'),
  'character/dangerous': error(
    'A character is invisible, covers letters or changes the order of text.',
  ),
  'character/invisible': warning('An invisible character breaks words.'),

  'yaml/invalid': error('A file is not YAML with keys and values.'),

  'front-matter/malformed': error('Front matter is missing or not closed.'),
  'front-matter/key-unknown': error('This kind of document has no such key.'),
  'front-matter/key-duplicate': error('A key appears twice.'),
  'front-matter/key-missing': error('A required key is missing or empty.'),
  'front-matter/value-wrong': error('The key does not allow this value.'),
  'front-matter/value-doubtful': warning('This value is probably a mistake.'),

  'post/author-wrong': error('A post has both author and authors, or an unknown author.'),
  'post/author-doubtful': warning('An author is probably misspelled, or names several people.'),
  'post/description-placeholder': error('The description is still that of a new post.'),
  'post/tag-doubtful': warning('A tag appears twice, or is probably misspelled.'),

  'document/placeholder': warning('A new document is not complete.'),
  'document/file-name': error('A file is not named after its handle or repository.'),
  'document/reference-unknown': error(
    'A document names a project or post that does not exist, or a search result has no page.',
  ),
  'sources/out-of-date': warning('A source of facts was last read more than 60 days ago.'),

  'site/address-taken': error('Two pages or files have the same address.'),
  'site/address-impossible': error('An address has a part that hosts do not accept.'),

  'markdown/heading-wrong': error('A heading is empty, or of the first level.'),
  'markdown/heading-doubtful': warning('A heading skips a level, or is probably meant as text.'),
  'markdown/not-closed': error('A code block or comment is not closed.'),
  'markdown/code-doubtful': warning('A code block does not show as intended.'),
  'markdown/shortcode': error('A shortcode of Hugo is not expanded.'),
  'markdown/other-syntax': warning('Markup shows as text, or not at all.'),

  'html/not-allowed': error('A tag or attribute is not on the allow-list.'),

  'address/invalid': error('An address is empty, malformed, or has a scheme that is not allowed.'),
  'address/misleading': warning('A host, or a name in code, looks like another.'),

  'link/text-missing': error('A link has no text.'),
  'link/not-found': error('A link leads to a missing file, page or heading.'),
  'link/repository-unknown': warning(
    'A link leads to a Falco repository that is not a project of this site.',
  ),
  'link/to-unpublished': error('A link leads to a draft or a scheduled post.'),

  'external-link/dead': error('A page of another site is gone.'),
  'external-link/moved': warning('A page of another site has moved.'),
  'external-link/unclear': warning('A page of another site could not be checked.'),

  'picture/alt-missing': warning('A picture has no text that describes it.'),
  'picture/not-found': error('A picture is missing, or its address is not a path.'),
  'picture/on-another-host': error('A picture is on another site.'),
  'picture/format-unknown': error('A file is not a picture, or has another format than its name.'),
  'picture/damaged': error('A picture is damaged or cut off.'),
  'picture/too-large': error('A picture has too many pixels, frames or elements.'),
  'picture/costly': warning('A picture is larger than pages need, or a drawing has no size.'),

  'svg/not-allowed': error('A drawing could run or load something.'),
  'svg/damaged': error('A drawing is not well-formed SVG in UTF-8.'),
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

export const severityOf = (rule: RuleId): Severity => rules[rule].severity
