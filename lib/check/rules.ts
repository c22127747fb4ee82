/** An `error` stops a build; a `warning` is something to look at. */
export type Severity = 'error' | 'warning'

type Rule = {
  severity: Severity
  /** What is wrong, in one sentence. */
  meaning: string
  /** What an author does about it; a finding's own message says it with the values at hand. */
  remedy: string
}

const error = (meaning: string, remedy: string): Rule => ({ severity: 'error', meaning, remedy })
const warning = (meaning: string, remedy: string): Rule => ({ severity: 'warning', meaning, remedy })

/** All rules by id, `part/what-is-wrong`, in the order of docs/rules.md, which `npm run docs` makes of them. */
export const rules = defineRules({
  'file/empty': error('A file of a document holds nothing, or spaces alone.', 'See the finding.'),
  'file/too-large': error(
    'A document has more than 1 MiB, or a file beside a post more than 20 MB.',
    'See the finding.',
  ),
  'file/line-ends': error(
    'A document has line ends of Windows, with which front matter is read wrongly.',
    'See the finding.',
  ),
  'file/not-utf8': error('A document is saved in another encoding than UTF-8.', 'See the finding.'),
  'file/not-readable': error('A file or folder cannot be opened.', 'See the finding.'),
  'file/not-regular': error(
    'A symbolic link leads to nothing, to a folder or outside; or something is neither file nor folder.',
    'See the finding.',
  ),
  'file/more-errors': error(
    'A file has more than a hundred findings, errors among the rest: this counts what is not shown.',
    'See the finding.',
  ),
  'file/more-warnings': warning(
    'A file has more than a hundred findings, and the rest are warnings: this counts what is not shown.',
    'See the finding.',
  ),
  'file/name-unsafe': error('A name holds what some systems or shells do not take.', 'See the finding.'),
  'file/name-too-long': error('A name is longer than file systems take with what the build adds.', 'See the finding.'),
  'file/name-hidden': error(
    'The name of a document, or of its folder, begins with a dot, and such names are not read.',
    'See the finding.',
  ),
  'file/name-wrong': error(
    'A file looks like a document, and is not read by the name that it has.',
    'See the finding.',
  ),
  'file/name-with-space': warning('A name has a space, which links must write as %20.', 'See the finding.'),
  'file/place-wrong': error('A file looks like a document, and lies where none is read.', 'See the finding.'),
  'file/folder-misspelled': error(
    'A document lies in a folder whose name is almost that of one that is read.',
    'See the finding.',
  ),
  'file/folder-unknown': warning('A document lies in a folder that is not read.', 'See the finding.'),
  'file/not-published': warning(
    'A file lies beside posts, and its type or name keeps it from being published.',
    'See the finding.',
  ),
  'file/not-allowed': error(
    'A post uses a file that is not published, for its type, name or place.',
    'See the finding.',
  ),
  'file/not-text': error('A post links to a file that is text by its name, and holds other bytes.', 'See the finding.'),
  'file/like-a-page': error(
    "A post links to a text that begins with '<', which browsers may run as a page.",
    'See the finding.',
  ),
  'file/not-pdf': error(
    'A post links to a file that is a PDF by its name, and is none, or is cut off.',
    'See the finding.',
  ),
  'file/not-a-recording': error(
    'A recording of a terminal (.cast) is none by its lines, was cut off, or has more than 2 MiB.',
    'See the finding.',
  ),
  'character/mojibake': error('Text was read in a wrong encoding and saved as that.', 'See the finding.'),
  'character/lost': error('U+FFFD stands for a character that was lost.', 'See the finding.'),
  'character/half': error('An escape stands for half of a character.', 'See the finding.'),
  'character/noncharacter': error(
    'U+FFFE and U+FFFF are no characters, and feeds cannot hold them.',
    'See the finding.',
  ),
  'character/control': error('A control character is not text.', 'See the finding.'),
  'character/bidi-control': error(
    'A character makes text read in another order than it is, which hides what code does.',
    'See the finding.',
  ),
  'character/bidi-mark': error(
    'A mark for text from right to left stands in a line that has none.',
    'See the finding.',
  ),
  'character/invisible-tag': error('Tag characters are text that nobody sees.', 'See the finding.'),
  'character/line-separator': warning(
    'A line break of Unicode is one that Markdown does not know.',
    'See the finding.',
  ),
  'character/zero-width': warning('A space without width breaks commands that readers copy.', 'See the finding.'),
  'yaml/invalid': error(
    'Front matter or a file is not YAML of keys and values.',
    'Quote a value with `: ` or `#` in it.',
  ),

  'front-matter/malformed': error(
    'Front matter is missing, not closed, or no YAML.',
    'Begin and end it with a line `---`.',
  ),
  'front-matter/key-unknown': error('A key is none of this kind of document.', 'Write the key that the finding names.'),
  'front-matter/key-duplicate': error('A key stands there twice.', 'Remove one.'),
  'front-matter/key-missing': error('A required key is missing or empty.', 'Add it with a value.'),
  'front-matter/value-wrong': error('A value is not one that the key takes.', 'See [the fields](front-matter.md).'),
  'front-matter/type-wrong': error(
    'A value has another type than the key asks for.',
    'Quote a text; write a list as `[a, b]`.',
  ),
  'front-matter/date-wrong': error(
    'A date is malformed, impossible, or before one that it follows.',
    'Write `2026-11-27`.',
  ),
  'front-matter/value-doubtful': warning(
    'A value is valid, but hardly what was meant.',
    'Quote it, or write what was meant.',
  ),

  'post/author-wrong': error(
    'A post has no author, or one that is not known.',
    'Write a name, or `@` and a known handle.',
  ),
  'post/author-doubtful': warning(
    'An author is most likely misspelled or several.',
    'Write the name that the finding gives.',
  ),
  'post/description-placeholder': error('The description is still that of a new post.', 'Say what the reader learns.'),
  'post/tag-wrong': error('A tag makes no address.', 'Write a tag with letters or digits.'),
  'post/tag-doubtful': warning(
    'A tag is there twice, shares the page of another, or is most likely misspelled.',
    'Write it as other posts do.',
  ),
  'post/cover-incomplete': error('Of `cover` and `coverAlt` one is missing.', 'Write both.'),
  'post/alias-wrong': error('A former address is no plain path of this site.', 'Write a path such as `/old/address/`.'),
  'post/too-long': warning('A post has about 4,000 words or more.', 'Split it into posts of one series.'),

  'document/file-name': error('A file is not named after its handle or repository.', 'Rename it.'),
  'document/reference-unknown': error('A project or post that is named has no file.', 'Write one that exists.'),
  'maintainer/name-taken': error('Two maintainers have one name.', 'Correct one of the names.'),
  'sources/out-of-date': warning('A source was last read more than 45 days ago.', 'Run `npm run sync`.'),

  'site/address-taken': error('Two things would have one address.', 'Change one of them.'),
  'site/address-impossible': error('An address has a part that hosts do not take.', 'Write another slug or name.'),

  'markdown/heading-first-level': error('A heading is of the first level, as the title is.', 'Write `##`.'),
  'markdown/heading-doubtful': warning('A heading is empty, or skips a level.', 'Write a text, or the next level.'),
  'markdown/not-closed': error('A code block or comment is not closed.', 'Write ` ``` ` or `-->` where it ends.'),
  'markdown/code-doubtful': warning('A code block is not shown as meant.', 'Correct its language or its marks.'),
  'markdown/footnote-label': error('A footnote has a colon in its label.', 'Write the label without it.'),
  'markdown/shortcode': error('A shortcode of Hugo is not expanded.', 'Write Markdown.'),
  'markdown/other-syntax': warning('Syntax of another tool shows as text.', 'Write Markdown, or `code`.'),

  'markdown/line-too-long': error('A line has more than 20,000 characters.', 'See the finding.'),
  'markdown/nesting-too-deep': error(
    'Quotes, lists or brackets are nested deeper than a parser may be given.',
    'See the finding.',
  ),
  'markdown/too-complex': error(
    "There are more delimiters such as '*' and '[' than a parser may be given.",
    'See the finding.',
  ),
  'markdown/too-long': error('A block or a text has more lines than a parser may be given.', 'See the finding.'),
  'markdown/not-readable': error('A text brings a parser down.', 'See the finding.'),
  'html/tag-not-allowed': error('A tag is not one of those that GitHub allows.', 'See the finding.'),
  'html/tag-obsolete': warning('A tag is one that HTML has no more.', 'See the finding.'),
  'html/attribute-not-allowed': error('An attribute is not one of those that GitHub allows.', 'See the finding.'),
  'html/nesting-too-deep': error('More than 50 tags are open at once.', 'See the finding.'),
  'html/left-out': error(
    'Something is not allowed that no other rule names, and would be left out.',
    'See the finding.',
  ),
  'html/summary-missing': warning(
    '<details> does not begin with a <summary>, so nobody sees what it holds.',
    'See the finding.',
  ),
  'html/summary-misplaced': warning('<summary> is not directly in <details>.', 'See the finding.'),
  'html/summary-empty': warning('<summary> has no text.', 'See the finding.'),
  'html/summary-link': warning(
    '<summary> holds a link, and is pressed itself; the page shows the link below it.',
    'See the finding.',
  ),
  'html/id-taken': warning('An id is that of something before it in the text, which keeps it.', 'See the finding.'),
  'html/list-item-missing': warning('Something is directly in a list, and in no item of it.', 'See the finding.'),
  'address/invalid': error('An address is empty, malformed, or of a scheme that is not allowed.', 'Write `https://…`.'),
  'address/misleading': warning('A host looks like another, or is a number.', 'Write the host that is meant.'),
  'address/not-encrypted': warning('An address begins with `http:`; its host serves `https:`.', 'Write `https:`.'),

  'link/text-missing': warning('A link has no text.', 'Write what it leads to.'),
  'link/not-found': error('A link leads to a file, page or heading that is not there.', 'Write one that exists.'),
  'link/repository-unknown': warning('A repository of the organisation is no project here.', 'Check its name.'),
  'link/to-unpublished': error('A link leads to a draft, or to a post that comes out later.', 'Publish that first.'),

  'external-link/dead': error('A page of another host is gone.', 'Link to where it is now, or to its archived copy.'),
  'external-link/moved': warning('A page of another host has moved for good.', 'Write the new address.'),
  'external-link/unclear': warning('Whether a page of another host is there is not known.', 'Open it in a browser.'),
  'picture/alt-missing': warning('A picture has no words for those who cannot see it.', 'See the finding.'),
  'picture/not-found': error('A picture is not there.', 'See the finding.'),
  'picture/not-a-path': error(
    'A picture is named by an address of the site, not by the path of a file.',
    'See the finding.',
  ),
  'picture/outside-content': error('A picture lies outside of the content folder.', 'See the finding.'),
  'picture/on-another-host': error(
    'A picture lies on another host, which would learn of each reader.',
    'See the finding.',
  ),
  'picture/format-unknown': error('A picture has a format that not every browser shows.', 'See the finding.'),
  'picture/not-a-picture': error('A file is a picture by its name, and is none.', 'See the finding.'),
  'picture/extension-wrong': error('A picture has another format than its name says.', 'See the finding.'),
  'picture/damaged': error('A picture is damaged or cut off.', 'See the finding.'),
  'picture/too-large': error(
    'A picture has more pixels, or more frames, than one may have, or takes 8 seconds to decode.',
    'See the finding.',
  ),
  'picture/larger-than-screens': warning(
    'A picture is longer than 4,000 pixels, which no screen shows.',
    'See the finding.',
  ),
  'picture/slow-to-load': warning('A picture has more than 2 MB.', 'See the finding.'),
  'picture/size-missing': warning('A drawing does not say how large it is.', 'See the finding.'),
  'svg/element-not-allowed': error(
    'An element is not one that a picture needs: it could run something.',
    'See the finding.',
  ),
  'svg/attribute-not-allowed': error('An attribute is not one that a picture needs.', 'See the finding.'),
  'svg/style-not-allowed': error('A style loads something from elsewhere, or is not whole.', 'See the finding.'),
  'svg/instruction-not-allowed': error('An instruction for other programs stands in the drawing.', 'See the finding.'),
  'svg/entities-not-allowed': error('A DOCTYPE defines entities, which can hide a script.', 'See the finding.'),
  'svg/leads-elsewhere': error('An element draws what does not stand in the file.', 'See the finding.'),
  'svg/link-relative': error('A link leads to a place that depends on where the drawing lies.', 'See the finding.'),
  'svg/not-a-drawing': error(
    'The file does not begin with <svg> and the namespace by which browsers draw it.',
    'See the finding.',
  ),
  'svg/not-well-formed': error('The file is no well-formed XML.', 'See the finding.'),
  'svg/xml-version': error('The file is XML 1.1, which browsers do not read.', 'See the finding.'),
  'svg/not-utf8': error('The file is, or says that it is, in another encoding than UTF-8.', 'See the finding.'),
  'svg/control-character': error('A control character stands in the file.', 'See the finding.'),
  'svg/too-large': error(
    'A drawing has more elements, levels or bytes than a browser draws in a moment.',
    'See the finding.',
  ),
})

export type RuleId = keyof typeof rules

export const severityOf = (rule: RuleId): Severity => rules[rule].severity

/** Gives the rules as they are, with their ids as a type. */
function defineRules<Id extends string>(rules: Readonly<Record<Id, Rule>>): Readonly<Record<Id, Rule>> {
  return rules
}
