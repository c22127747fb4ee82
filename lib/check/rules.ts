/** An `error` stops a build; a `warning` does not. */
export type Severity = 'error' | 'warning'

/** What a rule finds, and what an author should do; messages of findings have the actual values. */
type Rule = { severity: Severity; meaning: string; remedy: string }

const error = (meaning: string, remedy: string): Rule => ({ severity: 'error', meaning, remedy })
const warning = (meaning: string, remedy: string): Rule => ({
  severity: 'warning',
  meaning,
  remedy,
})

/** All rules by id, `part/what-is-wrong`, in the order of docs/rules.md (`npm run docs`). */
export const rules = {
  'file/merge-conflict': error(
    'A file has markers of an unfinished merge.',
    'Keep one version; remove the markers.',
  ),
  'file/empty': error('A document is empty.', 'Write it, or remove the file.'),
  'file/beyond-limits': error('A file is too large, or a text nested too deep.', 'Split it.'),
  'file/not-utf8': error('A document is not in UTF-8.', 'Save it as UTF-8.'),
  'file/not-readable': error(
    'A file cannot be opened, or is a symbolic link.',
    'Put the file itself there.',
  ),
  'file/name-unsafe': error('A name is too long, or not possible on some systems.', 'Rename it.'),
  'file/name-clash': error(
    'Two names differ only by case or by the encoding of an accent.',
    'Rename one.',
  ),
  'file/not-read': error(
    'A file looks like a document, but is not read here.',
    'Rename or move it.',
  ),
  'file/name-with-space': warning(
    'A name has a space, which links must write as %20.',
    'Write `-` instead.',
  ),
  'file/not-allowed': error(
    'A post uses a file that is not published.',
    'Save it beside the post, in another format.',
  ),
  'file/left-out': error(
    'Contentlayer finds a mistake that the check does not.',
    'Change what it names.',
  ),

  'character/damaged': error(
    'Text was read in a wrong encoding, or a character was lost.',
    'Write it again.',
  ),
  'character/dangerous': error('A character changes how text reads.', 'Remove it.'),
  'character/invisible': warning('An invisible character breaks words.', 'Remove it.'),

  'yaml/invalid': error(
    'A file is not YAML with keys and values.',
    'Quote values with `: ` or `#`.',
  ),

  'front-matter/malformed': error(
    'Front matter is missing or not closed.',
    'Begin and end it with a line `---`.',
  ),
  'front-matter/key-unknown': error(
    'This kind of document has no such key.',
    'Write the key that the finding names.',
  ),
  'front-matter/key-duplicate': error('A key appears twice.', 'Remove one.'),
  'front-matter/key-missing': error('A required key is missing or empty.', 'Add it with a value.'),
  'front-matter/value-wrong': error(
    'The key does not allow this value.',
    'See [the fields](front-matter.md).',
  ),
  'front-matter/type-wrong': error(
    'A value has the wrong type.',
    'Quote a text; write a list as `[a, b]`.',
  ),
  'front-matter/date-wrong': error(
    'A date is impossible, or before an earlier one.',
    'Write `2026-11-27`.',
  ),
  'front-matter/value-doubtful': warning(
    'This value is probably a mistake.',
    'Quote it, or write what was meant.',
  ),

  'post/author-wrong': error(
    'A post has author and authors, or an unknown one.',
    'Write a name, or `@` and a handle.',
  ),
  'post/author-doubtful': warning(
    'An author is probably misspelled, or several people.',
    'Write what the finding suggests.',
  ),
  'post/description-placeholder': error(
    'The description is still that of a new post.',
    'Write what the reader learns.',
  ),
  'post/tag-doubtful': warning(
    'A tag appears twice, or is probably misspelled.',
    'Write it as other posts do.',
  ),
  'post/cover-incomplete': error('`cover` or `coverAlt` is missing.', 'Write both.'),
  'post/alias-wrong': error(
    'A former address is not a plain path of this site.',
    'Write a path such as `/old/address/`.',
  ),

  'document/placeholder': warning('A new maintainer or project is not complete.', 'Fill it in.'),
  'document/file-name': error('A file is not named after its handle or repository.', 'Rename it.'),
  'document/reference-unknown': error(
    'A project or post has no file, or a search result no page.',
    'Name one that exists.',
  ),
  'maintainer/name-taken': error('Two maintainers have the same name.', 'Correct one of them.'),
  'sources/out-of-date': warning(
    'A source was last read more than 60 days ago.',
    'Run `npm run sync`.',
  ),

  'site/address-taken': error('Two pages or files have the same address.', 'Change one of them.'),
  'site/address-impossible': error(
    'An address has a part that hosts do not accept.',
    'Write another slug or name.',
  ),

  'markdown/heading-wrong': error(
    'A heading is empty, or of the first level.',
    'Write `## ` and a text.',
  ),
  'markdown/heading-doubtful': warning('A heading skips a level.', 'Write the next level.'),
  'markdown/not-closed': error(
    'A code block or comment is not closed.',
    'Write ` ``` ` or `-->` where it ends.',
  ),
  'markdown/code-doubtful': warning(
    'A code block does not show as intended.',
    'Correct its language, or shorten it.',
  ),
  'markdown/shortcode': error('A shortcode of Hugo is not expanded.', 'Write Markdown.'),
  'markdown/other-syntax': warning(
    'Markup shows as text, or not at all.',
    'Write Markdown of GitHub, or `code`.',
  ),

  'html/not-allowed': error('A tag or attribute is not on the allow-list.', 'Write Markdown.'),

  'address/invalid': error(
    'An address is empty, malformed, or has a scheme that is not allowed.',
    'Write `https://…`.',
  ),
  'address/misleading': warning(
    'A host, or a name in code, looks like another.',
    'Write the intended one.',
  ),
  'address/not-encrypted': warning(
    'An address begins with `http:`, but its host serves `https:`.',
    'Write `https:`.',
  ),

  'link/text-missing': error('A link has no text.', 'Write what it leads to.'),
  'link/not-found': error(
    'A link leads to a missing file, page or heading.',
    'Name one that exists.',
  ),
  'link/repository-unknown': warning(
    'A repository of the organisation is not a project here.',
    'Check its name.',
  ),
  'link/to-unpublished': error(
    'A link leads to a draft or a scheduled post.',
    'Publish that first.',
  ),

  'external-link/dead': error(
    'A page of another site is gone.',
    'Link to its new or archived address.',
  ),
  'external-link/moved': warning('A page of another site has moved.', 'Write the new address.'),
  'external-link/unclear': warning(
    'A page of another site could not be checked.',
    'Open it in a browser.',
  ),

  'picture/alt-missing': warning('A picture has no alternative text.', 'Write what it shows.'),
  'picture/not-found': error(
    'A picture is missing, or its address is not a path.',
    'Write the path of a file here.',
  ),
  'picture/on-another-host': error('A picture is on another site.', 'Save it beside the post.'),
  'picture/format-unknown': error(
    'A file is not a picture, or not in the format of its name.',
    'Save it as `.png`.',
  ),
  'picture/damaged': error('A picture is damaged or cut off.', 'Save it again.'),
  'picture/too-large': error(
    'A picture has too many pixels, frames or elements.',
    'Save it smaller.',
  ),
  'picture/costly': warning(
    'A picture is larger than pages need, or a drawing has no size.',
    'Save it smaller.',
  ),

  'svg/not-allowed': error(
    'A drawing could run or load something.',
    'Remove it, or save as `.png`.',
  ),
  'svg/damaged': error('A drawing is not well-formed SVG in UTF-8.', 'Export it again.'),
} satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

export const severityOf = (rule: RuleId): Severity => rules[rule].severity
