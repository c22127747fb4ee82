import path from 'node:path'
import { decode } from '#lib/check/bytes/decode.ts'
import { walk } from '#lib/check/bytes/walk.ts'
import { splitFrontMatter } from '#lib/check/front-matter/split.ts'
import { readYaml } from '#lib/check/front-matter/yaml.ts'
import { limitProblem } from '#lib/check/markdown/limits.ts'
import { type Place, placesOf, start } from '#lib/check/place.ts'
import { quote } from '#lib/text/message-format.ts'
import type { ImportOptions } from '#tools/import/plan.ts'
import { type Remark, type ReportRemark, remarksOn, takingFindings } from '#tools/import/remark.ts'
import { readBelow } from '#tools/import/source.ts'
import { asciiSlug } from '#tools/import/text/ascii-slug.ts'
import { dropCharacters, fixText } from '#tools/import/text/fix-text.ts'
import { plainMap, textIn } from '#tools/import/yaml/plain-values.ts'
import type { SourcePost } from './blog.ts'

/**
 * Reads the posts of a Hugo blog's folder: single files and bundles (`a-post/index.md`). Section pages (`_index.md`)
 * are none. What cannot be read is reported and left out.
 */
export async function readPosts(folder: string, remarks: Remark[], options: ImportOptions): Promise<SourcePost[]> {
  const posts: SourcePost[] = []
  const documents = walk(folder).filter(
    ({ path: file }) => /\.md$/i.test(file) && !/(?:^|\/)(?:\.|_index\.)/i.test(file),
  )
  for (const [index, { path: file, problem }] of documents.entries()) {
    options.progress?.(index + 1, documents.length, 'reading')
    const report = remarksOn(file, remarks)
    const bytes = problem === undefined ? await readBelow(folder, file) : undefined
    const post = bytes
      ? readPost(file, bytes, report)
      : void report(start, problem?.message ?? 'file: cannot be read, or is larger than any post')
    if (!post) continue
    const other = posts.find(({ slug, target }) => slug === post.slug || target === post.target)
    if (other) {
      const message = `slug: ${quote(post.slug)}, or the file's name, is that of ${other.file} too; the first counts`
      report(post.placeOf('slug'), message)
    } else posts.push(post)
  }
  return posts
}

function readPost(file: string, bytes: Uint8Array, report: ReportRemark): SourcePost | undefined {
  const reportFinding = takingFindings(report)
  const decoded = decode(bytes, reportFinding)
  if (decoded === undefined) return undefined
  const text = dropCharacters(fixText(decoded, report), report)
  const parts = splitFrontMatter(text, reportFinding)
  if (!parts) return undefined
  const inFile = placesOf(text)
  const place = (offset: number): Place => inFile(offset + parts.yamlOffset)
  const map = readYaml(parts.yaml, place, reportFinding)
  if (!map) return map === null ? void report(start, 'front matter: is empty') : undefined
  const problem = limitProblem(parts.body)
  if (problem) return void report(problem, problem.message)
  // Hugo knows no case in keys.
  const lower = (key: unknown): string => String(key).toLowerCase()
  const values = new Map([...plainMap(map)].map(([key, value]) => [lower(key), value] as const))
  const keys = map.items.map(({ key }) => key as { value?: unknown; range?: readonly number[] })
  const folder =
    /^index\.md$/i.test(path.posix.basename(file)) && file.includes('/') ? path.posix.dirname(file) : undefined
  const name = folder ?? file.replace(/\.\w+$/, '')
  // As falco.org's `permalinks` have it: the slug, else the title; never anything but letters, digits and hyphens.
  const slug = [textIn(values, 'slug'), textIn(values, 'title'), name]
    .map((words) => asciiSlug(words ?? ''))
    .find(Boolean)
  if (slug === undefined)
    return void report(start, 'slug: is missing, and the title and the file have no letter to make one of')
  // A name without folders, such as `series-part-1` for `series/part-1`, and nothing that leads elsewhere.
  const stem = name.replace(/[^\w.-]+/g, '-').replace(/^[.-]+|[.-]+$/g, '') || slug
  return {
    file,
    target: folder ? `posts/${stem}/index.md` : `posts/${stem}.md`,
    folder,
    name: name.toLowerCase(),
    slug,
    values,
    placeOf: (name) => place(keys.find(({ value }) => lower(value) === name)?.range?.[0] ?? -parts.yamlOffset),
    body: parts.body,
    report,
  }
}
