/** How bad a finding is: an `error` stops a build; a `warning` is something to look at. */
export type Severity = 'error' | 'warning'

type Rule = {
  severity: Severity
  meaning: string
  /** What an author should do; the messages of findings say it with the actual values. */
  remedy: string
}

const error = (meaning: string, remedy: string): Rule => ({ severity: 'error', meaning, remedy })
const warning = (meaning: string, remedy: string): Rule => ({
  severity: 'warning',
  meaning,
  remedy,
})

/**
 * All rules by id, `part/what-is-wrong`, in the order of docs/rules.md, which `npm run docs`
 * writes.
 */
export const rules = {
  'file/merge-conflict': error(
    'A file holds markers of an unfinished merge.',
    'Keep one version; remove the markers.',
  ),
  'file/empty': error('A document is empty.', 'Write it, or remove the file.'),
  'file/beyond-limits': error(
    'A file is larger, or a text nested deeper, than is read.',
    'Split it.',
  ),
  'file/not-utf8': error(
    'A document is saved in another encoding than UTF-8.',
    'Save it as UTF-8.',
  ),
  'file/not-readable': error(
    'A file cannot be opened, or is a symbolic link.',
    'Put the file itself there.',
  ),
  'file/name-unsafe': error(
    'A name is too long, or one that some systems do not take.',
    'Rename it.',
  ),
  'file/name-clash': error(
    'Two names differ by case or by the encoding of an accent alone.',
    'Rename one.',
  ),
  'file/not-read': error(
    'A file looks like a document, and is not read where it is.',
    'Rename or move it.',
  ),
  'file/name-with-space': warning(
    'A name has a space, which links must write as %20.',
    'Write `-` instead.',
  ),
  'file/not-allowed': error(
    'A post uses a file that is not published.',
    'Save it beside the post, in a type that is.',
  ),
  'file/left-out': error(
    'Only Contentlayer finds a mistake in a document.',
    'Write what it names in another way.',
  ),

  'character/damaged': error(
    'Text was read in a wrong encoding, or a character was lost.',
    'Write it anew.',
  ),
  'character/dangerous': error('A character changes how text reads.', 'Remove it.'),
  'character/invisible': warning('A character that nobody sees breaks words.', 'Remove it.'),

  'yaml/invalid': error(
    'A file is not YAML of keys and values.',
    'Quote a value with `: ` or `#` in it.',
  ),

  'front-matter/malformed': error(
    'Front matter is missing or not closed.',
    'Begin and end it with a line `---`.',
  ),
  'front-matter/key-unknown': error(
    'A key is none of this kind of document.',
    'Write the key that the finding names.',
  ),
  'front-matter/key-duplicate': error('A key stands there twice.', 'Remove one.'),
  'front-matter/key-missing': error('A required key is missing or empty.', 'Add it with a value.'),
  'front-matter/value-wrong': error(
    'A value is not one that the key takes.',
    'See [the fields](front-matter.md).',
  ),
  'front-matter/type-wrong': error(
    'A value has another type than the key.',
    'Quote a text; write a list as `[a, b]`.',
  ),
  'front-matter/date-wrong': error(
    'A date is impossible, or before one that it follows.',
    'Write `2026-11-27`.',
  ),
  'front-matter/value-doubtful': warning(
    'A value is hardly what was meant.',
    'Quote it, or write what was meant.',
  ),

  'post/author-wrong': error(
    'A post has author and authors, or an unknown one.',
    'Write a name, or `@` and a handle.',
  ),
  'post/author-doubtful': warning(
    'An author is most likely misspelled, or several.',
    'Write what the finding says.',
  ),
  'post/description-placeholder': error(
    'The description is still that of a new post.',
    'Say what the reader learns.',
  ),
  'post/tag-doubtful': warning(
    'A tag is there twice, or most likely misspelled.',
    'Write it as other posts do.',
  ),
  'post/cover-incomplete': error('Of `cover` and `coverAlt` one is missing.', 'Write both.'),
  'post/alias-wrong': error(
    'A former address is no plain path of this site.',
    'Write a path such as `/old/address/`.',
  ),

  'document/placeholder': warning('A new maintainer or project has an empty place.', 'Fill it in.'),
  'document/file-name': error('A file is not named after its handle or repository.', 'Rename it.'),
  'document/reference-unknown': error(
    'A project or post that is named has no file.',
    'Write one that exists.',
  ),
  'maintainer/name-taken': error('Two maintainers have one name.', 'Correct one of the names.'),
  'sources/out-of-date': warning(
    'A source was last read more than 60 days ago.',
    'Run `npm run sync`.',
  ),

  'site/address-taken': error('Two things would have one address.', 'Change one of them.'),
  'site/address-impossible': error(
    'An address has a part that hosts do not take.',
    'Write another slug or name.',
  ),

  'markdown/heading-wrong': error(
    'A heading is empty, or of the first level.',
    'Write `## ` and a text.',
  ),
  'markdown/heading-doubtful': warning('A heading skips a level.', 'Write the level that follows.'),
  'markdown/not-closed': error(
    'A code block or comment is not closed.',
    'Write ` ``` ` or `-->` where it ends.',
  ),
  'markdown/code-doubtful': warning(
    'A code block is not shown as meant.',
    'Correct its language, or shorten it.',
  ),
  'markdown/shortcode': error('A shortcode of Hugo is not expanded.', 'Write Markdown.'),
  'markdown/other-syntax': warning(
    'Markup shows as text, or not at all.',
    'Write Markdown of GitHub, or `code`.',
  ),

  'html/not-allowed': error(
    'A tag or attribute is none of the few that a text may have.',
    'Write Markdown.',
  ),

  'address/invalid': error(
    'An address is empty, malformed, or of a scheme that is not allowed.',
    'Write `https://…`.',
  ),
  'address/misleading': warning(
    'A host, or a name in code, looks like another.',
    'Write the one that is meant.',
  ),
  'address/not-encrypted': warning(
    'An address begins with `http:`; its host serves `https:`.',
    'Write `https:`.',
  ),

  'link/text-missing': error('A link has no text.', 'Write what it leads to.'),
  'link/not-found': error(
    'A link leads to a file, page or heading that is not there.',
    'Write one that exists.',
  ),
  'link/repository-unknown': warning(
    'A repository of the organisation is no project here.',
    'Check its name.',
  ),
  'link/to-unpublished': error(
    'A link leads to a draft, or to a post that comes out later.',
    'Publish that first.',
  ),

  'external-link/dead': error(
    'A page of another host is gone.',
    'Link to where it is now, or to its archived copy.',
  ),
  'external-link/moved': warning(
    'A page of another host has moved for good.',
    'Write the new address.',
  ),
  'external-link/unclear': warning(
    'Whether a page of another host is there is not known.',
    'Open it in a browser.',
  ),

  'picture/alt-missing': warning(
    'A picture has no words for those who cannot see it.',
    'Write what it shows.',
  ),
  'picture/not-found': error(
    'A picture is not there, or is not named by a path.',
    'Write the path of a file here.',
  ),
  'picture/on-another-host': error('A picture lies on another host.', 'Save it beside the post.'),
  'picture/format-unknown': error(
    'A file is no picture, or not of the format of its name.',
    'Save it as `.png`.',
  ),
  'picture/damaged': error('A picture is damaged or cut off.', 'Save it anew.'),
  'picture/too-large': error(
    'A picture has too many pixels, frames or elements.',
    'Save it smaller.',
  ),
  'picture/costly': warning(
    'A picture is larger than pages need, or a drawing without size.',
    'Save it smaller.',
  ),

  'svg/not-allowed': error(
    'A drawing could run or load something.',
    'Remove it, or save as `.png`.',
  ),
  'svg/damaged': error(
    'A drawing is no well-formed SVG in UTF-8.',
    'Save it anew from the program that drew it.',
  ),
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

export const severityOf = (rule: RuleId): Severity => rules[rule].severity
