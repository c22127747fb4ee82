import type { Root } from 'hast'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { allowedTags } from './html/tags.ts'

/** Attributes of the elements that Markdown makes. */
const markdown: NonNullable<Schema['attributes']> = {
  // The attributes after `title` are for links to and from footnotes.
  a: [
    'href',
    'title',
    'ariaDescribedBy',
    'ariaLabel',
    'dataFootnoteBackref',
    'dataFootnoteRef',
    ['className', 'data-footnote-backref'],
  ],
  code: [['className', /^language-./], 'metaString'],
  h2: [['className', 'sr-only']],
  img: ['alt', 'src', 'title'],
  input: [['disabled', true], ['type', 'checkbox'], 'checked'],
  li: [['className', 'task-list-item']],
  ol: ['start', ['className', 'contains-task-list']],
  section: ['dataFootnotes', ['className', 'footnotes']],
  td: ['align'],
  th: ['align'],
  ul: [['className', 'contains-task-list']],
}
const others = 'blockquote h1 h3 h4 h5 h6 hr p pre table tbody thead tr'.split(' ')

/**
 * Allows the elements that Markdown makes, and the tags that authors may write. Refuses ids with a
 * colon, which are the site's own. `clobber` is empty, so that ids get no prefix.
 */
const sanitizeSchema: Schema = {
  clobber: [],
  tagNames: [...Object.keys(markdown), ...others, ...allowedTags.keys()],
  attributes: { ...markdown, '*': [['id', /^[^\s:]+$/]], abbr: ['title'], details: ['open'] },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  required: { input: { disabled: true, type: 'checkbox' } },
  strip: ['script', 'style'],
}

export function sanitizeText(tree: Root) {
  return sanitize(tree, sanitizeSchema) as Root
}
