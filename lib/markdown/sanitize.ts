import type { Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { sanitizeSchema } from './sanitize-schema.ts'

/** The text without what its author may not put into a page. */
export function sanitizeText(tree: Root): Root {
  const clean = sanitize(tree, sanitizeSchema)
  if (clean.type !== 'root') throw new Error('a sanitised root is a root')
  return clean
}

/** The same as a plugin. */
export const rehypeSanitize = () => sanitizeText
