import { defaultSchema, type Schema } from 'hast-util-sanitize'

const attributes = defaultSchema.attributes ?? {}

/**
 * What raw HTML in a post may hold: GitHub's list, less what would load something from elsewhere, plus captions.
 * Ids stay as written (no `user-content-` in front), so that anchors of a post are what its author typed; the
 * site's own scripts read no named globals, so there is nothing for such an id to clobber.
 */
export const sanitizeSchema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'abbr', 'figcaption', 'figure', 'mark', 'small'].filter(
    (name) => name !== 'source' && name !== 'picture',
  ),
  attributes: {
    ...attributes,
    abbr: ['title'],
    code: [['className', /^language-./], 'metaString'],
  },
  protocols: {
    ...defaultSchema.protocols,
    href: ['http', 'https', 'mailto'],
    src: ['http', 'https'],
  },
}
