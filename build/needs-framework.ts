import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '#lib/store/files-below.ts'
import { otherHosts } from './headers.ts'

const needed = (what: string, instead: string) =>
  `${what} works only with Next's scripts, which a build removes from pages; ${instead}`

const allowed = Object.values(otherHosts).flat().join('|').replaceAll('.', '\\.')

/** Matches JSX of an element that loads a file from another host. */
const foreign = new RegExp(
  `<(?:script|iframe|img|link|source|video|audio|embed|object)\\b[^>]*\\b(?:src|srcSet|href|data)=\\{?["'\`](?:https?:)?//(?!(?:${allowed})[/"'\`])`,
)

/**
 * Code that would not work in finished pages: it needs Next's scripts, or the
 * Content-Security-Policy forbids it.
 */
export const refused: readonly { found: RegExp; message: string }[] = [
  {
    found: /^\s*['"]use client['"]/m,
    message: needed("'use client'", 'make it a server component, and put behaviour into client/'),
  },
  {
    found: /from ['"]next\/link['"]/,
    message: needed('next/link', 'write <a href={href(path)}>; pages are still prefetched'),
  },
  {
    found: /from ['"]next\/image['"]/,
    message: needed(
      'next/image',
      'write a Markdown picture in a post, or <img> with width and height elsewhere',
    ),
  },
  {
    found: /from ['"]next\/script['"]/,
    message: needed('next/script', 'put the script into client/'),
  },
  {
    found: /\buse(?:State|Effect|Reducer|LayoutEffect|Context|Router|Pathname)\(/,
    message: needed('a hook', 'put behaviour into client/'),
  },
  {
    found: foreign,
    message:
      'an element loads a file from another host, which the Content-Security-Policy forbids; copy the file into the project, or allow the host (docs/recipes/allow-another-host.md)',
  },
]

/**
 * The only file that may match `refused`: it updates pages during development, and builds leave it
 * out.
 */
export const exempt = /^components\/layout\/development\.tsx$/

export function needsFramework(root = '.') {
  const files = ['app', 'components'].flatMap((dir) =>
    filesBelow(path.join(root, dir)).map((file) => `${dir}/${file}`),
  )
  const code = files.filter((file) => /\.tsx?$/.test(file) && !exempt.test(file))
  return code.flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8')
    return refused.flatMap(({ found, message }) => {
      const index = found.exec(text)?.index
      if (index === undefined) return []
      const line = text.slice(0, index).split('\n').length
      return `${file}:${line}: ${message}`
    })
  })
}
