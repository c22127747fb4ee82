import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Blog, decodedPath, type SourcePost } from '#tools/import/hugo/blog.ts'
import { parseMarkdown } from '#tools/import/hugo/parse.ts'
import { textIn, textsIn } from '#tools/import/yaml/plain-values.ts'

/**
 * The picture of a post: the first that `images` names and that is there, else the one named `…-featured…` beside the
 * post. What it shows is said by the post's own text where it shows the same picture.
 */
export function coverOf(
  post: SourcePost,
  blog: Blog,
  title: string,
  body: string,
): { file: string; alt: string } | undefined {
  const { values, placeOf, report, folder } = post
  const key = values.has('images') ? 'images' : 'image'
  const single = textIn(values, key)
  const written = single === undefined ? textsIn(values, key) : [single]
  const missing: string[] = []
  for (const url of written) {
    const found = blog.files.find(url, post)
    if (found.kind === 'missing') missing.push(found.message)
    else {
      if (found.note) report(placeOf(key), `cover: ${found.note}`, 'note')
      for (const message of missing) report(placeOf(key), `cover: ${message}; the next of ${key} is taken`, 'note')
      return { file: decodedPath(found.destination), alt: altOf(found.destination, body) ?? `Cover: ${title}` }
    }
  }
  const featured = folder === undefined ? undefined : blog.files.featured(post)
  if (featured !== undefined) {
    for (const message of missing)
      report(placeOf(key), `cover: ${message}; ${featured} beside the post is taken`, 'note')
    return { file: featured, alt: altOf(featured, body) ?? `Cover: ${title}` }
  }
  for (const message of missing) report(placeOf(key), `cover: ${message}`)
  return undefined
}

function altOf(destination: string, body: string): string | undefined {
  let alt: string | undefined
  visit(parseMarkdown(body).tree, 'image', (node: Extract<Nodes, { type: 'image' }>) => {
    const isSame = node.url.replace(/^\.\//, '') === destination.replace(/^\.\//, '')
    if (isSame && node.alt?.trim()) alt ??= node.alt.trim().replace(/\s+/g, ' ')
  })
  return alt
}
