import path from 'node:path'
import { isMap } from 'yaml'
import { walk } from '#lib/check/bytes/walk.ts'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { limitProblem } from '#lib/check/markdown/limits.ts'
import { type Place, placesOf, type Report, start } from '#lib/check/place.ts'
import { severityOf } from '#lib/check/rules.ts'
import { quote } from '#lib/text/message-format.ts'
import { trim } from '#lib/text/trim.ts'
import type { ImportOptions } from '#tools/import/plan.ts'
import { type Remark, type ReportRemark, remarksOn } from '#tools/import/remark.ts'
import { readBelow } from '#tools/import/source.ts'
import { asciiSlug } from '#tools/import/text/ascii-slug.ts'
import { dropCharacters, fixText } from '#tools/import/text/fix-text.ts'
import { decodeTextFile } from '#tools/import/text/text-file.ts'
import { type PlainValue, plainValue, textIn } from '#tools/import/yaml/plain-values.ts'
import type { SourcePost } from './blog.ts'

/**
 * Reads the posts of a Hugo blog's folder: single files and bundles (`a-post/index.md`). Section pages (`_index.md`)
 * are none. What cannot be read is reported and left out.
 * @throws Error with one line, where the folder does not exist
 */
export async function readPosts(folder: string, remarks: Remark[], options: ImportOptions): Promise<SourcePost[]> {
  const posts: SourcePost[] = []
  const found = walk(folder)
  const bundles = new Set(
    found
      .filter(({ path: file }) => /(?:^|\/)index\.md$/i.test(file))
      .map(({ path: file }) => path.posix.dirname(file)),
  )
  const documents = found.filter(
    ({ path: file }) => /\.(?:md|markdown|mdx)$/i.test(file) && !file.split('/').some((part) => part.startsWith('.')),
  )
  const names = new Map<string, string>()
  for (const [index, { path: file, problem }] of documents.entries()) {
    options.progress?.(index + 1, documents.length, 'reading')
    const report = remarksOn(file, remarks)
    const name = path.posix.basename(file)
    if (/^_index\./i.test(name) || /^README[-\w]*\.md$/i.test(name)) continue
    if (problem !== undefined) {
      report(start, problem.message)
      continue
    }
    const isBundle = /^index\.md$/i.test(name)
    if (!isBundle && bundles.has(path.posix.dirname(file)) && path.posix.dirname(file) !== '.') {
      report(start, 'file: is a page within a post, which this site does not have; it is left out')
      continue
    }
    const bytes = await readBelow(folder, file)
    const post = bytes ? readPost(file, isBundle, bytes, report) : void report(start, 'file: cannot be read')
    if (!post) continue
    const other = names.get(post.target) ?? names.get(post.slug)
    if (other !== undefined) {
      report(
        post.placeOf('slug'),
        `slug: ${quote(post.slug)}, or the file's name, is that of ${other} too; the first counts`,
      )
      continue
    }
    names.set(post.target, file).set(post.slug, file)
    posts.push(post)
  }
  return posts
}

function readPost(file: string, isBundle: boolean, bytes: Uint8Array, report: ReportRemark): SourcePost | undefined {
  const decodedText = decodeTextFile(bytes, report)
  if (!decodedText) return undefined
  const text = dropCharacters(fixText(decodedText.text, report), report)
  const reportFinding: Report = (rule, at, message) =>
    report(at, message, severityOf(rule) === 'error' ? 'fault' : 'note')
  const parts = splitFrontMatter(text, reportFinding)
  if (!parts) return undefined
  const inFile = placesOf(text)
  const place = (offset: number): Place => inFile(offset + parts.yamlOffset)
  const map = readYaml(parts.yaml, place, reportFinding)
  if (!map) return map === null ? void report(start, 'front matter: is empty') : undefined
  const problem = limitProblem(parts.body)
  if (problem) return void report(problem, problem.message)
  const values = new Map<string, PlainValue>()
  const places = new Map<string, Place>()
  if (isMap(map)) {
    for (const { key, value } of map.items) {
      const written = plainValue(key)
      if (typeof written !== 'string') continue
      const range =
        typeof key === 'object' && key !== null && 'range' in key
          ? (key.range as [number, number, number] | null)
          : null
      // Hugo knows no case in keys.
      const name = written.toLowerCase()
      if (values.has(name)) report(place(range?.[0] ?? 0), `${name}: is here a second time; the first counts`, 'note')
      else {
        values.set(name, plainValue(value))
        places.set(name, place(range?.[0] ?? 0))
      }
    }
  }
  const folder = isBundle && file.includes('/') ? path.posix.dirname(file) : undefined
  const name = folder ?? file.replace(/\.\w+$/, '')
  const slug = slugOf(textIn(values, 'slug'), textIn(values, 'title'), name)
  if (slug === '')
    return void report(start, 'slug: is missing, and the title and the file have no letter to make one of')
  const stem = safeName(name) || slug
  return {
    file,
    target: folder ? `posts/${stem}/index.md` : `posts/${stem}.md`,
    folder,
    name: name.toLowerCase(),
    slug,
    values,
    placeOf: (key) => places.get(key) ?? start,
    body: parts.body,
    encode: decodedText.encode,
    report,
  }
}

/** As falco.org's `permalinks` have it: the slug, else the title; never anything but letters, digits and hyphens. */
function slugOf(slug: string | undefined, title: string | undefined, name: string): string {
  const [first = ''] = [slug, title, name].map((text) => asciiSlug(text ?? '')).filter((text) => text !== '')
  return first
}

/** A file's name without its folders, such as `series/part-1` for `series-part-1`, and nothing that leads elsewhere. */
function safeName(name: string): string {
  return trim(name.replace(/[^\w.-]+/g, '-'), /[.-]/)
}
