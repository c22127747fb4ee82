/** An `error` stops a build; a `warning` does not. */
export type Severity = 'error' | 'warning'

const error = (meaning: string) => ({ severity: 'error' as const, meaning })
const warning = (meaning: string) => ({ severity: 'warning' as const, meaning })

export const rules = {
  'file/damaged': error('A document is empty or not in UTF-8.'),
  'file/beyond-limits': error(
    'A file is too large, or a text has a very long line, deep nesting or too many items.',
  ),
  'file/not-readable': error('A file is a symbolic link.'),
  'file/name-unsafe': error('A file name is not allowed on some systems.'),
  'file/not-read': error('A file looks like a document, but the site does not read it there.'),
  'file/not-allowed': error('A post uses a file that the site does not publish.'),

  'character/damaged': error('Text was read in a wrong encoding, or a character was lost.'),
  'character/dangerous': error(
    'A character in code or a value is invisible, or changes the order of text.',
  ),

  'yaml/invalid': error('A file or front matter is not YAML with keys and values.'),

  'front-matter/key-wrong': error('A document has an unknown key, or a key twice.'),
  'front-matter/key-missing': error('A required key is missing or empty.'),
  'front-matter/value-wrong': error('A value is not allowed, or names something unknown.'),
  'front-matter/value-doubtful': warning('A value is probably a mistake, or appears twice.'),

  'document/placeholder': warning('A new document still has a placeholder.'),
  'sources/out-of-date': warning('A source of facts was last read more than 60 days ago.'),

  'site/address-taken': error('Two pages or files have the same address.'),
  'site/address-impossible': error('An address has a name that hosts do not accept.'),

  'markdown/heading-wrong': error('A heading in a text is empty, or of the first level.'),
  'markdown/heading-doubtful': warning('A heading skips a level.'),
  'markdown/not-closed': error('A code block or comment is not closed.'),
  'markdown/code-doubtful': warning(
    'Code has typographic quotes or dashes, so that it does not run.',
  ),
  'markdown/shortcode': error('A text contains a shortcode of Hugo.'),
  'markdown/other-syntax': warning('Markup of another program would be shown as text.'),

  'html/not-allowed': error('An HTML tag or attribute is not allowed.'),

  'address/invalid': error('An address is empty, malformed, or has a scheme that is not allowed.'),

  'link/text-missing': error('A link has no text.'),
  'link/not-found': error('A link leads to a missing file, page or heading.'),
  'link/to-unpublished': error('A link leads to a draft or a scheduled post.'),

  'picture/alt-missing': warning('A picture has no alternative text to describe it.'),
  'picture/not-found': error('The file of a picture is missing.'),
  'picture/on-another-host': error('A picture would be loaded from another site.'),
  'picture/format-unknown': error('A file is not a picture, or not of its extension.'),
  'picture/damaged': error('A picture is damaged, or a drawing is not well-formed XML in UTF-8.'),
  'picture/too-large': error('A picture has too many pixels or frames.'),
  'picture/costly': warning('The file of a picture is larger than 2 MB.'),

  'svg/not-allowed': error('An SVG drawing has a script.'),
}
