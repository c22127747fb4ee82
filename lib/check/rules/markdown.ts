import { defineRules } from './rule.ts'
import { describedText, text } from './sample.ts'

/** Rules on Markdown. */
export const markdownRules = defineRules({
  'markdown/heading-first-level': {
    severity: 'error',
    meaning: "A heading is of the first level, which is the title's.",
    example: text('# A heading'),
    instead: text('## A heading'),
  },
  'markdown/heading-empty': {
    severity: 'warning',
    meaning: 'A heading has no text, so the page goes without it.',
    example: text('##\n\nWords.'),
    instead: text('## A heading\n\nWords.'),
  },
  'markdown/heading-skips-level': {
    severity: 'warning',
    meaning: 'A heading is more than one level below the one before it.',
    example: text('## A heading\n\n#### A part of it'),
    instead: text('## A heading\n\n### A part of it'),
  },
  'markdown/code-fence-open': {
    severity: 'error',
    meaning: 'A fence of code is never closed, so the rest of the text is code.',
    example: text('```sh\nls'),
    instead: text('```sh\nls\n```'),
  },
  'markdown/code-language-unknown': {
    severity: 'warning',
    meaning: 'The language of a block of code is not known, so nothing is coloured.',
    example: text('```pyton\nprint(1)\n```'),
    instead: text('```python\nprint(1)\n```'),
  },
  'markdown/code-mark-unknown': {
    severity: 'warning',
    meaning: 'A mark of a line of code is not understood, and shows as text.',
    example: text('```js\nrun() // [!code focus]\n```'),
    instead: text('```js\nrun() // [!code highlight]\n```'),
  },
  'markdown/code-range-outside': {
    severity: 'warning',
    meaning: 'Lines are marked that the block of code does not have.',
    example: text('```js {3}\nrun()\n```'),
    instead: text('```js {1}\nrun()\n```'),
  },
  'markdown/code-line-too-long': {
    severity: 'warning',
    meaning: 'A line of code is too long to be coloured.',
    example: describedText(
      'a line of 5,000 characters in a block of JSON',
      () => `\`\`\`json\n"${'a'.repeat(5000)}"\n\`\`\``,
    ),
    instead: 'Break the line, or write text as the language.',
  },
  'markdown/diagram-not-drawn': {
    severity: 'warning',
    meaning: 'A diagram in text is not drawn.',
    example: text('```mermaid\ngraph TD; A-->B\n```'),
    instead: text('```text\ngraph TD; A-->B\n```'),
  },
  'markdown/comment-open': {
    severity: 'error',
    meaning: 'A comment is never closed, so the rest of the text is not shown.',
    example: text('<!-- to do'),
    instead: text('<!-- to do -->'),
  },
  'markdown/footnote-label': {
    severity: 'error',
    meaning: 'The label of a footnote has a colon, which anchors of a text cannot have.',
    example: text('A word.[^a:b]\n\n[^a:b]: A note.'),
    instead: text('A word.[^a-b]\n\n[^a-b]: A note.'),
  },
  'markdown/reference-undefined': {
    severity: 'warning',
    meaning: 'No line says where a reference leads, so it shows as text.',
    example: text('See [the docs][docs].'),
    instead: text('See [the docs][docs].\n\n[docs]: https://falco.org/docs/'),
  },
  'markdown/shortcode': {
    severity: 'error',
    meaning: 'A shortcode of Hugo is not expanded.',
    example: text('{{< note >}}'),
    instead: text('> [!NOTE]\n> Words.'),
  },
  'markdown/directive': {
    severity: 'warning',
    meaning: 'A directive of Docusaurus or VitePress shows as text.',
    example: text(':::note\nWords.'),
    instead: text('> [!NOTE]\n> Words.'),
  },
  'markdown/import': {
    severity: 'warning',
    meaning: 'An import of MDX shows as text.',
    example: text("import Tabs from '@theme/Tabs'"),
    instead: text('Words.'),
  },
  'markdown/component': {
    severity: 'warning',
    meaning: 'A component of MDX shows as text.',
    example: text('<Note>Words.</Note>'),
    instead: text('> [!NOTE]\n> Words.'),
  },
  'markdown/line-too-long': {
    severity: 'error',
    meaning: 'A line has more than 20,000 characters.',
    example: describedText('a line of 20,001 characters', () => 'a'.repeat(20_001)),
    instead: 'Break it, or save the data in a file beside the post.',
  },
  'markdown/nesting-too-deep': {
    severity: 'error',
    meaning: 'Quotes, lists or brackets are nested deeper than a parser may be given.',
    example: describedText('101 quotes, one in the other: >>>>>…', () => '>'.repeat(101)),
    instead: 'Write them flat, or in a block of code.',
  },
  'markdown/too-complex': {
    severity: 'error',
    meaning: "There are more delimiters such as '*' and '[' than a parser may be given.",
    example: describedText('a paragraph with 3,001 asterisks', () => '*a '.repeat(3001)),
    instead: 'Split it, or put it in a block of code.',
  },
  'markdown/too-long': {
    severity: 'error',
    meaning: 'A block or a text has more lines than a parser may be given.',
    example: describedText('a paragraph of 2,001 lines', () => 'a\n'.repeat(2001)),
    instead: 'Split it by empty lines, or into several documents.',
  },
  'markdown/not-readable': {
    severity: 'error',
    meaning: 'A text brings a parser down.',
    example: 'No such text is known.',
    instead: 'Remove what is unusual in it.',
  },
})
