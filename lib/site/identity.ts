import path from 'node:path'
import { readEnv } from './env.ts'

const { siteUrl, basePath, repositoryUrl, contentDir } = readEnv()

/** Facts of the site that more than one page states. */
export const site = {
  name: 'Falco community',
  description: 'Posts, people and projects of Falco, the runtime security tool for Linux and Kubernetes.',
  language: 'en',
  organisation: 'https://github.com/falcosecurity',
  documentation: 'https://falco.org/docs/',
  /**
   * Put before an address to make an id that stays when the site moves. Not an address to visit: it is what the feed of
   * the blog before this one gave as an id, so that a reader who followed that one sees nothing twice.
   */
  ids: 'https://falco.org',
  /** Posts on the first page of the blog. */
  newestPosts: 30,
} as const

/** Where a file of the repository is shown, or changed, where it is hosted; undefined where nobody said where that is. */
export function sourceUrl(file: string, action: 'blob' | 'edit' = 'blob'): string | undefined {
  return repositoryUrl && `${repositoryUrl}/${action}/main/${file}`
}

/** Where a content file is changed where it is hosted; undefined too where content comes from outside the repository. */
export function editUrl(file: string): string | undefined {
  const folder = path.relative(process.cwd(), contentDir)
  return folder === 'content' ? sourceUrl(`content/${file}`, 'edit') : undefined
}

/** Opens a place in a file, line and column from 1, in the author's editor; `next dev` answers it, a built site does not. */
export function editorLink(file: string, line: number, column: number): string {
  return href(`/__nextjs_launch-editor?${new URLSearchParams({ file, line1: String(line), column1: String(column) })}`)
}

/** An address of lib/site/routes.ts as it stands in a page: with the path that the site lives under. */
export function href(path: string): string {
  return `${basePath}${path}`
}

/** The same with the site's origin, for feeds, the sitemap and canonical addresses. */
export function absoluteUrl(path: string): string {
  return `${siteUrl}${basePath}${path}`
}

/** The same of a page, in the letters that an address has for machines: names of tags and authors may be in any script. */
export function encodedUrl(page: string): string {
  return absoluteUrl(encodeURI(page))
}
