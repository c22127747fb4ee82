import fs from 'node:fs/promises'
import path from 'node:path'
import { decode } from '#lib/check/bytes/decode.ts'
import { partsOfSource } from '#lib/markdown/source-edits.ts'
import { frontMatterOf, postsBySlug } from '#tools/documents/documents.ts'
import {
  emptyPlan,
  type ImportOptions,
  propose,
  readSource,
  remarksOn,
  takingFindings,
} from '#tools/documents/plan.ts'
import { rehearse } from '#tools/documents/rehearse.ts'
import { textIn } from '#tools/documents/yaml.ts'
import { fixText } from './edits.ts'
import { pathOf } from './hugo/blog.ts'

/** Plans the import of one post and the files that it names; fixes damaged characters. */
export async function planPost(source: string, options: ImportOptions) {
  const plan = emptyPlan()
  const name = path.basename(source)
  const report = remarksOn(name, plan.remarks)
  const decoded = decode(await readSource(source), takingFindings(report))
  if (decoded === undefined) return plan
  const text = fixText(decoded, report)
  const values = frontMatterOf(text)
  const slug = textIn(values, 'slug') ?? ''
  const files = await filesBeside(source, text, textIn(values, 'cover'))
  // A slug such as `../x` would be outside of the posts folder; the check reports it.
  const stem = /^[\w-]+$/.test(slug) ? slug : 'post'
  const owner = (await postsBySlug(options.into)).get(slug)
  const file = owner ?? (files.size > 0 ? `posts/${stem}/index.md` : `posts/${stem}.md`)
  if (!(await propose(plan, file, Buffer.from(text), options))) return plan
  for (const [below, content] of files)
    await propose(plan, path.posix.join(path.posix.dirname(file), below), content, options)
  for (const { path: where, message, ...place } of await rehearse(plan.changes, options.into))
    remarksOn(where === file ? name : where, plan.remarks)(place, message)
  return plan
}

async function filesBeside(source: string, text: string, cover = '') {
  const folder = await fs.realpath(path.dirname(source))
  const files = new Map<string, Uint8Array>()
  const named = partsOfSource(text).map((part) =>
    part.kind === 'destination' ? part.destination : '',
  )
  for (const url of [cover, ...named]) {
    const name = path.posix.normalize(pathOf(url))
    const file = await fs.realpath(path.join(folder, name)).catch(() => '')
    // Skips files outside of the post's folder, also those that a symbolic link leads to.
    if (!file.startsWith(folder + path.sep) || /^\.|:|\.md$/.test(name)) continue
    const content = await fs.readFile(file).catch(() => undefined)
    if (content) files.set(name, content)
  }
  return files
}
