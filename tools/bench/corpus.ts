import fs from 'node:fs'
import path from 'node:path'
import { filesBelow } from '#lib/store/files-below.ts'

const firstDay = Date.UTC(2016, 7, 5)
const nineYears = 9 * 365 * 24 * 3600 * 1000

/** Makes a content folder of `size` posts: those of `from`, then copies with other dates. */
export function makeCorpus(from: string, dir: string, size: number) {
  fs.rmSync(dir, { recursive: true, force: true })
  fs.cpSync(from, dir, { recursive: true })
  const posts = filesBelow(dir).filter((file) => /^posts\/[^/]+(?:\/index)?\.md$/.test(file))
  if (posts.length === 0 || size < posts.length)
    throw new Error(
      `--posts is ${size}, but ${from} has ${posts.length} posts; write a larger number, or another --from`,
    )
  const copies = Array.from({ length: size - posts.length }, (_, index) => {
    const source = posts[index % posts.length] ?? ''
    const copy = Math.floor(index / posts.length) + 1
    const date = new Date(firstDay + (nineYears * index) / size).toISOString().slice(0, 10)
    const place = source.replace(/(?:\/index)?\.md$/, '')
    const target = source.replace(place, `${place}-${copy}`)
    if (source.endsWith('/index.md'))
      fs.cpSync(path.join(dir, place), path.join(dir, `${place}-${copy}`), { recursive: true })
    fs.writeFileSync(
      path.join(dir, target),
      copyPost(fs.readFileSync(path.join(dir, source), 'utf8'), copy, date),
    )
    return target
  })
  return [...posts, ...copies]
}

function copyPost(text: string, copy: number, date: string) {
  return text
    .replace(/^slug:\s*(['"]?)([^\s'"]+)\1/m, `slug: '$2-${copy}'`)
    .replace(/^title:\s*(['"]?)(.*)\1$/m, `title: $1$2 (${copy})$1`)
    .replace(/^date:.*/m, `date: ${date}`)
    .replace(/^updated:.*\n/m, '')
    .replace(/^aliases:.*\n(?: .*\n|- .*\n)*/m, '')
    .replace(/\n*$/, `\n\nThis is copy ${copy}, made for a measurement.\n`)
}
