import { defaultSchema, type Schema } from 'hast-util-sanitize'
import { languageTag } from './language-tag.ts'

/** A size in pixels or per cent; anything else is not a length, or larger than any page. */
const length = /^\d{1,4}%?$/
/** An anchor. A colon is left to the site's own ids (components/layout/site-layout.tsx), so that a text can take none of them. */
const anchor = /^[^\s:]+$/

/**
 * What raw HTML in a post may hold: GitHub's elements, less what would load something from elsewhere, plus captions, and
 * the few attributes that a text needs. GitHub's own list of attributes has dozens of no use here, among them `name`,
 * by which an element hides what scripts find on `document`.
 * Ids stay as written (no `user-content-` in front), so that anchors of a post are what its author typed.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr', 'figcaption', 'figure', 'mark', 'small'].filter(
    (name) => name !== 'source' && name !== 'picture',
  ),
  attributes: {
    '*': [
      ['align', 'left', 'right', 'center'],
      ['dir', /^(?:ltr|rtl|auto)$/i],
      ['id', anchor],
      ['lang', languageTag],
      'title',
    ],
    // The four after href are what footnotes bring.
    a: [
      'href',
      'ariaDescribedBy',
      'ariaLabel',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref'],
    ],
    code: [['className', /^language-./], 'metaString'],
    col: [['span', /^\d{1,3}$/]],
    details: ['open'],
    h2: [['className', 'sr-only']],
    img: ['alt', 'src', ['height', length], ['width', length]],
    input: [['disabled', true], ['type', 'checkbox'], 'checked'],
    li: [
      ['className', 'task-list-item'],
      ['value', /^\d{1,9}$/],
    ],
    ol: ['reversed', ['start', /^\d{1,9}$/], ['className', 'contains-task-list']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    table: [['width', length]],
    td: [
      ['colSpan', /^\d{1,3}$/],
      ['rowSpan', /^\d{1,3}$/],
      ['width', length],
    ],
    th: [
      ['colSpan', /^\d{1,3}$/],
      ['rowSpan', /^\d{1,3}$/],
      ['width', length],
      ['scope', /^(?:row|col)(?:group)?$/i],
    ],
    ul: [['className', 'contains-task-list']],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
}
