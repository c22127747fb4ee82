/** An `error` stops a build; a `warning` does not. */
export type Severity = 'error' | 'warning'

const error = (meaning: string) => ({ severity: 'error' as const, meaning })
const warning = (meaning: string) => ({ severity: 'warning' as const, meaning })

/** All rules by id, each with the mistake that it reports, in the order of docs/rules.md. */
export const rules = {
  'file/merge-conflict': error('A file has markers of an unfinished merge.'),
  'file/empty': error('A document is empty.'),
  'file/beyond-limits': error('A file is too large, or a text has too many parts or levels.'),
  'file/not-utf8': error('A document is not in UTF-8.'),
  'file/not-readable': error('A file is a symbolic link.'),
  'file/name-unsafe': error(
    'A file name is not allowed on some systems, or differs only in case from another.',
  ),
  'file/not-read': error(
    'A file looks like a document, but the site does not read files at its path.',
  ),
  'file/not-allowed': error(
    'A post uses a file whose kind, name or folder the site does not publish.',
  ),
  'file/left-out': error('Contentlayer refuses a file that the check accepts.'),

  'character/damaged': error('Text was read in a wrong encoding, or a character was lost.'),
  'character/dangerous': error('A character is invisible, or changes the order of text.'),
  'character/invisible': warning('An invisible character breaks words.'),

  'yaml/invalid': error('A file or front matter is not YAML with keys and values.'),

  'front-matter/malformed': error('Front matter is missing or not closed.'),
  'front-matter/key-unknown': error('A document has a key that its kind does not have.'),
  'front-matter/key-duplicate': error('A key appears twice in a document.'),
  'front-matter/key-missing': error('A required key is missing or empty.'),
  'front-matter/value-wrong': error('A key has a value that is not allowed.'),
  'front-matter/value-doubtful': warning('The value of a key is probably a mistake.'),

  'post/author-wrong': error('A post has both author and authors, or an unknown author.'),
  'post/author-doubtful': warning(
    'The name of an author is probably misspelled or given twice, or lists several people.',
  ),
  'post/description-placeholder': error(
    'The title or description of a post is still the placeholder of a new post.',
  ),
  'post/tag-doubtful': warning('A tag appears twice, or is probably misspelled.'),

  'document/placeholder': warning('A new document is empty, or still has a placeholder.'),
  'document/file-name': error(
    'The file of a maintainer or project is not named after the handle or repository.',
  ),
  'document/reference-unknown': error(
    'A document names a project or post that does not exist, or `search.yaml` names a page that does not exist.',
  ),
  'sources/out-of-date': warning('A source of facts was last read more than 60 days ago.'),

  'site/address-taken': error('Two pages or files have the same address.'),
  'site/address-impossible': error('An address has a part that hosts do not accept.'),

  'markdown/heading-wrong': error('A heading in a text is empty, or of the first level.'),
  'markdown/heading-doubtful': warning('A heading skips a level, or is probably meant as text.'),
  'markdown/not-closed': error('A code block or comment is not closed.'),
  'markdown/code-doubtful': warning('Code does not show or work as intended, or has a secret key.'),
  'markdown/shortcode': error(
    'A text contains a shortcode of Hugo, which the site does not support.',
  ),
  'markdown/other-syntax': warning(
    'Markup of another program would be shown as text, or not at all.',
  ),

  'html/not-allowed': error('An HTML tag or attribute is not allowed.'),

  'address/invalid': error('An address is empty, malformed, or has a scheme that is not allowed.'),
  'address/misleading': warning(
    'A host name or a word in code is easily mistaken for another, or a link hides where it leads.',
  ),

  'link/text-missing': error('A link has no text.'),
  'link/not-found': error('A link leads to a missing file, page or heading.'),
  'link/repository-unknown': warning(
    'A link leads to a Falco repository that is not a project of this site.',
  ),
  'link/to-unpublished': error('A link leads to a draft or a scheduled post.'),

  'external-link/dead': error('A link leads to a page of another site that no longer exists.'),
  'external-link/moved': warning('A link to another site leads to a page that has moved.'),
  'external-link/unclear': warning(
    'A link leads to a page of another site that could not be checked.',
  ),

  'picture/alt-missing': warning('A picture has no alternative text to describe it.'),
  'picture/not-found': error(
    "The file of a picture is missing, or the picture's address is not a path.",
  ),
  'picture/on-another-host': error('A picture would be loaded from another site.'),
  'picture/format-unknown': error(
    'A file is not a picture, or its format differs from its extension.',
  ),
  'picture/damaged': error('A picture is damaged or cut off.'),
  'picture/too-large': error('A picture has too many pixels or frames.'),
  'picture/costly': warning('A picture is larger than pages need, or an SVG drawing has no size.'),

  'svg/not-allowed': error('An SVG drawing could run code or load something.'),
  'svg/damaged': error('An SVG drawing is not well-formed, or not in UTF-8.'),
}
