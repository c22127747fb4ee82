import fs from 'node:fs'
import { start } from '#lib/check/finding.ts'
import { formatByName } from '#lib/media/picture-format.ts'
import { count } from '#lib/text/message-format.ts'
import { changeTo } from '#tools/documents/plan.ts'
import { postFinder, readPosts, type SourcePost } from './blog.ts'
import { mendDrawing } from './drawings.ts'
import { type Blog, createFiles, type SourceFile } from './files.ts'
import { fullerNames } from './front-matter.ts'
import { moveHeadings } from './headings.ts'
import { htmlToMarkdown } from './html.ts'
import { keysOf } from './keys.ts'
import { linkEdits } from './links.ts'
import { splice } from './markdown.ts'
import { oldAddresses, takeRedirects } from './moving.ts'
import { type Proposal, remarksOn } from './report.ts'
import { expandShortcodes } from './shortcodes.ts'
import { findBlog, type GivenSite } from './site.ts'

export type ImportOptions = GivenSite & {
  into: string
  force?: boolean
  progress?: (done: number, total: number, what: string) => void
}

/** Plans the import of a Hugo blog. Markdown that need not change stays as it is. */
export async function planHugo(folder: string, options: ImportOptions) {
  const blogFolder = findBlog(folder, options)
  const { source, staticDir, site } = blogFolder
  for (const dir of [source, staticDir || source])
    if (!fs.existsSync(dir))
      throw new Error(`There is no folder ${dir}; write the path of an existing one`)
  const plan: Proposal = { changes: [], remarks: [] }
  const posts = await readPosts(blogFolder, plan.remarks, options.into)
  if (posts.length === 0 && plan.remarks.length === 0)
    throw new Error(
      `${source} has no posts; write the path of a blog's folder, such as content/en/blog`,
    )
  const files = createFiles(blogFolder, posts)
  const find = postFinder(posts, site)
  const redirected = takeRedirects(blogFolder, find, remarksOn('_redirects', plan.remarks))
  const drafts = new Map<SourcePost, ReturnType<typeof moveHeadings>>()
  for (const [index, post] of posts.entries()) {
    options.progress?.(index + 1, posts.length, 'parsing')
    drafts.set(post, moveHeadings(await htmlToMarkdown(expandShortcodes(post, find), post)))
  }
  const blog: Blog = { find, files, anchors: (post) => drafts.get(post)?.anchors ?? new Set() }
  const people = posts.flatMap(({ authors }) => authors.people)
  const fullName = await fullerNames(options.into, people)
  let imported = 0
  const taken = new Set<SourceFile>()
  for (const [post, { body, tree, edits }] of drafts) {
    files.taken.clear()
    const links = linkEdits({ body, tree, post, blog })
    // `body` begins with empty lines in place of the front matter.
    const text = splice(body, [...edits, ...links]).replace(/^\n+/, '')
    const keys = keysOf(post, text, files, fullName)
    if (keys === undefined) continue
    if (!(await propose(plan, post.target, Buffer.from(`${keys}\n${text}`), options))) continue
    imported++
    for (const [, file] of files.beside(post)) if (file.problem === undefined) files.taken.add(file)
    for (const file of files.taken) taken.add(file)
  }
  for (const { source, target } of taken) {
    const bytes = fs.readFileSync(source)
    const mended = formatByName(target) === 'svg' ? mendDrawing(bytes) : bytes
    await propose(plan, target, mended, options)
  }
  const missing = plan.remarks.filter(
    ({ kind, message }) => kind === 'fault' && /^(?:picture|images): /.test(message),
  )
  return {
    ...plan,
    isEmpty: imported === 0,
    summary:
      `${count(imported, 'post')}, ${count(taken.size, 'file')} beside them, ` +
      `${count(missing.length, 'picture')} missing`,
    old: oldAddresses(posts, site, redirected, blog),
  }
}

/** Plans to write a file. Returns false if it has other content and `force` is not set. */
async function propose(
  { changes, remarks }: Proposal,
  file: string,
  after: Uint8Array,
  options: ImportOptions,
) {
  const change = await changeTo(options.into, file, after)
  if (change && !change.isNew && !options.force) {
    const message = 'file: exists with other content, so it is kept; add --force to replace it'
    remarksOn(file, remarks)(start, message)
    return false
  }
  if (change) changes.push(change)
  return true
}
