import path from 'node:path'
import { readAddress } from '#lib/check/across/addresses.ts'
import { checkDocument, type ReadDocument } from '#lib/check/document.ts'
import { textOf } from '#lib/check/front-matter/values.ts'
import { start } from '#lib/check/place.ts'
import { count } from '#lib/text/message-format.ts'
import { Post } from '#schema/post.ts'
import { existingDocuments } from './existing-documents.ts'
import { existingBytes, type ImportOptions, isSame, type Plan, propose } from './plan.ts'
import { rehearse } from './rehearse.ts'
import { type ReportRemark, remarksOn, sortRemarks } from './remark.ts'
import { readBelow, readSource } from './source.ts'
import { fixText } from './text/fix-text.ts'
import { textIn } from './yaml/plain-values.ts'

/**
 * Plans to bring over one Markdown file as a post: the same bytes, but for characters that a wrong decoding damaged.
 * A slug that exists is refused; with `force` the post that has it is replaced.
 * @throws {ImportError} where the source cannot be read
 */
export async function planPost(source: string, options: ImportOptions): Promise<Plan> {
  const plan: Plan = { changes: [], remarks: [], summary: [] }
  const report = remarksOn(path.basename(source), plan.remarks)
  const bytes = fix(await readSource(source), report)
  const fixed = plan.remarks.length
  const checked = await checkDocument('posts/post.md', Post, bytes)
  for (const { line, column, severity, message } of checked.findings) {
    // What could not be fixed is reported already.
    if (severity === 'error' && !message.startsWith('encoding:')) report({ line, column }, message)
  }
  const slug = textOf(checked.values, 'slug')
  if (slug && isValid(plan)) {
    const files = await filesBeside(source, checked, report)
    const taken = await owner(slug.text, options)
    const file = taken ?? (files.size > 0 ? `posts/${slug.text}/index.md` : `posts/${slug.text}.md`)
    if (taken !== undefined && !options.force && !isSame(await existingBytes(options.into, taken), bytes)) {
      report(
        slug,
        `slug: '${slug.text}' is the slug of ${taken} already; write another, or --force to replace that post`,
      )
    } else {
      await propose(plan, file, bytes, options)
      for (const [name, content] of files)
        await propose(plan, path.posix.join(path.posix.dirname(file), name), content, options)
    }
  }
  // Front matter has its own findings above; these are of links and authors, which depend on the folder.
  for (const { path: file, line, column, message } of isValid(plan) ? await rehearse(plan, options.into) : []) {
    remarksOn(file.endsWith('.md') ? path.basename(source) : file, plan.remarks)({ line, column }, message)
  }
  plan.remarks = sortRemarks(plan.remarks)
  if (fixed > 0) plan.summary.push(`${count(fixed, 'damaged place')} in ${path.basename(source)}`)
  if (plan.changes.length === 0 && isValid(plan)) plan.summary.push(`${path.basename(source)} is here already`)
  return plan
}

function isValid({ remarks }: Plan): boolean {
  return remarks.every(({ kind }) => kind === 'note')
}

/** Works on the text with its byte order mark and line ends; bytes that are no UTF-8 are left to the check. */
function fix(bytes: Uint8Array, report: ReportRemark): Uint8Array {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return bytes
  }
  // Line ends are made those of Unix.
  const fixed = fixText(text, report).replaceAll('\r\n', '\n')
  return fixed === text ? bytes : Buffer.from(fixed, 'utf8')
}

/** The file of the post that has a slug. */
async function owner(slug: string, { into }: ImportOptions): Promise<string | undefined> {
  const posts = await existingDocuments(into, 'Post')
  return posts.find(({ values }) => textIn(values, 'slug')?.toLowerCase() === slug)?.file
}

/** Pictures and other files beside the source that the post names; another post that it links to is none of them. */
async function filesBeside(
  source: string,
  checked: ReadDocument,
  report: ReportRemark,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  const named = (checked.body?.destinations ?? []).map(({ url, tag, ...place }) => ({
    ...place,
    url,
    isPicture: tag === 'img',
  }))
  const cover = textOf(checked.values, 'cover')
  if (cover) named.push({ ...start, ...cover, url: cover.text, isPicture: true })
  for (const { line, column, url, isPicture } of named) {
    const address = readAddress(url, isPicture ? 'picture' : 'link')
    if (address.kind !== 'file' || /\.md$/.test(address.path)) continue
    const name = path.posix.normalize(address.path)
    const content = name.startsWith('..') ? undefined : await readBelow(path.dirname(source), name)
    if (content) files.set(name, content)
    else if (isPicture)
      report({ line, column }, `picture: '${url}' is not beside the source; put it there, or write its text`)
  }
  return files
}
