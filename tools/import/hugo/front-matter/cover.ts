import type { Image } from 'mdast'
import { visit } from 'unist-util-visit'
import { decodedPath, type SourcePost } from '#tools/import/hugo/blog.ts'
import type { Blog } from '#tools/import/hugo/files.ts'
import { parseMarkdown } from '#tools/import/hugo/parse.ts'
import { textsIn } from '#tools/import/yaml/plain-values.ts'

/**
 * The picture of a post: the first that `images` names and that is there, else the one named `…-featured…` beside the
 * post. Its alternative text is that of the same picture in the post's text, where it is there.
 */
export function coverOf(
  post: SourcePost,
  blog: Blog,
  title: string,
  body: string,
): { file: string; alt: string } | undefined {
  const { values, placeOf } = post
  const report = (message: string, isTaken: boolean) =>
    post.report(placeOf('images'), `cover: ${message}`, isTaken ? 'note' : 'fault')
  const missing: string[] = []
  const cover = (file: string, instead: string) => {
    for (const message of missing) report(`${message}; ${instead} is taken`, true)
    return { file: decodedPath(file), alt: altOf(file, body) ?? `Cover: ${title}` }
  }
  for (const url of textsIn(values, 'images')) {
    const found = blog.files.find(url, post)
    if (found.destination !== undefined) {
      if (found.note) report(found.note, true)
      return cover(found.destination, 'the next of images')
    }
    missing.push(found.message)
  }
  const featured = blog.files.featured(post)
  if (featured !== undefined) return cover(featured, `${featured} beside the post`)
  for (const message of missing) report(message, false)
  return undefined
}

function altOf(destination: string, body: string): string | undefined {
  let alt: string | undefined
  visit(parseMarkdown(body), 'image', (node: Image) => {
    const isSame = node.url.replace(/^\.\//, '') === destination.replace(/^\.\//, '')
    if (isSame && node.alt?.trim()) alt ??= node.alt.trim().replace(/\s+/g, ' ')
  })
  return alt
}
