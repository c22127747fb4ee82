import { defineRules } from './rule.ts'
import { describedText, text } from './sample.ts'

/** Rules on HTML within Markdown. */
export const htmlRules = defineRules({
  'html/tag-not-allowed': {
    severity: 'error',
    meaning: 'A tag is not one of those that GitHub allows.',
    example: text('<iframe src="https://falco.org/"></iframe>'),
    instead: text('[The page](https://falco.org/)'),
  },
  'html/tag-obsolete': {
    severity: 'warning',
    meaning: 'A tag is one that HTML has no more.',
    example: text('<tt>ls</tt>'),
    instead: text('`ls`'),
  },
  'html/attribute-not-allowed': {
    severity: 'error',
    meaning: 'An attribute is not one of those that GitHub allows.',
    example: text('<p style="color: red">Words</p>'),
    instead: text('**Words**'),
  },
  'html/nesting-too-deep': {
    severity: 'error',
    meaning: 'More than 50 tags are open at once.',
    example: describedText('51 times <b>', () => '<b>'.repeat(51)),
    instead: 'Close each, or write Markdown.',
  },
  'html/left-out': {
    severity: 'error',
    meaning: 'Something is not allowed that no other rule names, and would be left out.',
    example: 'No such text is known.',
    instead: 'Write it as Markdown.',
  },
  'html/summary-missing': {
    severity: 'warning',
    meaning: '<details> does not begin with a <summary>, so nobody sees what it holds.',
    example: text('<details>Words</details>'),
    instead: text('<details><summary>What it holds</summary>Words</details>'),
  },
  'html/summary-misplaced': {
    severity: 'warning',
    meaning: '<summary> is not directly in <details>.',
    example: text('<summary>What it holds</summary>'),
    instead: text('<details><summary>What it holds</summary>Words</details>'),
  },
  'html/summary-empty': {
    severity: 'warning',
    meaning: '<summary> has no text.',
    example: text('<details><summary></summary>Words</details>'),
    instead: text('<details><summary>What it holds</summary>Words</details>'),
  },
  'html/summary-link': {
    severity: 'warning',
    meaning: '<summary> holds a link, and is pressed itself; the page shows the link below it.',
    example: text('<details><summary><a href="https://falco.org/">Falco</a></summary>Words</details>'),
    instead: text('<details><summary>Falco</summary><a href="https://falco.org/">Falco</a></details>'),
  },
  'html/id-taken': {
    severity: 'warning',
    meaning: 'An id is that of something before it in the text, which keeps it.',
    example: text('<p id="a">One</p><p id="a">Two</p>'),
    instead: text('<p id="a">One</p><p id="b">Two</p>'),
  },
  'html/list-item-missing': {
    severity: 'warning',
    meaning: 'Something is directly in a list, and in no item of it.',
    example: text('<ul><p>An item</p></ul>'),
    instead: text('- An item'),
  },
})
