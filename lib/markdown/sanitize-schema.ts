import type { Schema } from 'hast-util-sanitize'
import { allowedTags } from './html/allowed.ts'

/** What Markdown makes of a text, with the attributes that each brings. */
const markdown: NonNullable<Schema['attributes']> = {
  // The five after title are what footnotes bring.
  a: [
    'href',
    'title',
    'ariaDescribedBy',
    'ariaLabel',
    'dataFootnoteBackref',
    'dataFootnoteRef',
    ['className', 'data-footnote-backref'],
  ],
  blockquote: [],
  br: [],
  code: [['className', /^language-./], 'metaString'],
  del: [],
  em: [],
  h1: [],
  h2: [['className', 'sr-only']],
  h3: [],
  h4: [],
  h5: [],
  h6: [],
  hr: [],
  img: ['alt', 'src', 'title'],
  input: [['disabled', true], ['type', 'checkbox'], 'checked'],
  li: [['className', 'task-list-item']],
  ol: ['start', ['className', 'contains-task-list']],
  p: [],
  pre: [],
  section: ['dataFootnotes', ['className', 'footnotes']],
  strong: [],
  sup: [],
  table: [],
  tbody: [],
  td: ['align'],
  th: ['align'],
  thead: [],
  tr: [],
  ul: [['className', 'contains-task-list']],
}

/**
 * What may reach a reader: what Markdown makes, and the tags that an author may write. No `name`, by which an element
 * hides what scripts find on `document`, and no id with a colon, which are the site's own.
 * Ids stay as written (no `user-content-` in front), so that anchors of a post are what its author typed.
 */
export const sanitizeSchema: Schema = {
  clobber: [],
  tagNames: [...new Set([...Object.keys(markdown), ...Object.keys(allowedTags)])],
  attributes: { ...markdown, '*': [['id', /^[^\s:]+$/]], abbr: ['title'], details: ['open'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style'],
}
