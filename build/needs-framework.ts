import fs from 'node:fs'
import path from 'node:path'

/** Code that needs the framework's scripts, which finished pages lack. */
const refused: readonly [found: RegExp, what: string, instead: string][] = [
  [/^\s*['"]use client['"]/m, "'use client'", 'make it a server component, and put behaviour into client/'],
  [/from ['"]next\/link['"]/, 'next/link', 'write <a href={href(path)}>; pages are fetched ahead all the same'],
  [/from ['"]next\/image['"]/, 'next/image', 'show a picture beside a post by Markdown, or write <img> with its size'],
  [/from ['"]next\/script['"]/, 'next/script', 'put the script into client/'],
  [/\buse(?:State|Effect|Reducer|LayoutEffect|Context|Router|Pathname)\(/, 'a hook', 'put behaviour into client/'],
]

/** The component that follows changes in development; it is no part of a finished page. */
const exempt = 'components/layout/development.tsx'

/** A message for each file of pages that needs the framework in the browser. */
export function needsFramework(root = '.') {
  const namesIn = (dir: string) => fs.readdirSync(path.join(root, dir), { recursive: true, encoding: 'utf8' })
  const files = ['app', 'components'].flatMap((dir) => namesIn(dir).map((name) => path.join(dir, name)))
  const code = files.filter((file) => /\.tsx?$/.test(file) && path.resolve(file) !== path.resolve(exempt)).sort()
  return code.flatMap((file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8')
    return refused.flatMap(([found, what, instead]) => {
      const index = found.exec(text)?.index
      if (index === undefined) return []
      const line = text.slice(0, index).split('\n').length
      return `${file}:${line}: ${what} works only with the framework's scripts, which finished pages do not have; ${instead}`
    })
  })
}
