import { defineRules } from './rule.ts'
import { text } from './sample.ts'

/** Rules on Markdown. */
export const markdownRules = defineRules({
  'markdown/heading-first-level': {
    severity: 'error',
    meaning: "A heading is of the first level, which is the title's.",
    example: text('# A heading'),
    instead: text('## A heading'),
  },
  'markdown/heading-empty': {
    severity: 'error',
    meaning: 'A heading has no text.',
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
})
