import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import { emojify } from 'node-emoji'
import { visit } from 'unist-util-visit'
import { formatByName } from '#lib/media/picture-format.ts'
import { count } from '#lib/text/message-format.ts'
import {
  emptyPlan,
  ImportError,
  type ImportOptions,
  propose,
  remarksOn,
} from '#tools/documents/plan.ts'
import { type Edit, splice } from '#tools/import/edits.ts'
import { type FindPost, postFinder, readPosts, type SourcePost } from './blog.ts'
import { mendDrawing } from './drawings.ts'
import { type Blog, createFiles, type SourceFile } from './files.ts'
import { commonSpelling, keysOf, tagsIn } from './front-matter/keys.ts'
import { authorsIn, fullerNames } from './front-matter/people.ts'
import { moveHeadings } from './headings.ts'
import { htmlToMarkdown } from './html.ts'
import { linkEdits } from './links.ts'
import { oldAddresses, takeRedirects } from './moving.ts'
import { parseMarkdown, rangeOf } from './parse.ts'
import { expandShortcodes } from './shortcodes.ts'
import { findBlog } from './site.ts'

type Draft = { body: string; post: SourcePost; edits: Edit[]; anchors: ReadonlySet<string> }

/** Plans the import of a Hugo blog. Only what must change in the Markdown is edited. */
export async function planHugo(folder: string, options: ImportOptions) {
  const blogFolder = findBlog(folder, options)
  const { source, staticDir = '' } = blogFolder
  for (const dir of [source, staticDir || source])
    if (!existsSync(dir))
      throw new ImportError(`There is no folder ${dir}; write the path of an existing one`)
  const plan = emptyPlan()
  const posts = await readPosts(blogFolder, plan.remarks, options.into)
  if (posts.length === 0 && plan.remarks.length === 0)
    throw new ImportError(
      `${source} has no posts; write the path of a blog's folder, such as content/en/blog`,
    )
  const files = createFiles(source, staticDir, posts)
  const find = postFinder(posts)
  const site = posts[0]?.site ?? blogFolder.site
  const redirected = takeRedirects(staticDir, site, find, remarksOn('_redirects', plan.remarks))
  const drafts = new Map<SourcePost, Draft>()
  for (const [index, post] of posts.entries()) {
    options.progress?.(index + 1, posts.length, 'parsing')
    drafts.set(post, await draftOf(post, find))
  }
  const blog: Blog = { find, files, anchors: (post) => drafts.get(post)?.anchors ?? new Set() }
  const people = posts.flatMap(({ values }) => authorsIn(values).people)
  const fullName = await fullerNames(options.into, people)
  const tagOf = commonSpelling(posts.flatMap(({ values }) => tagsIn(values)))
  let imported = 0
  const taken = new Set<SourceFile>()
  for (const { post, body, edits } of drafts.values()) {
    files.taken.clear()
    // Removes the empty lines that replace front matter in `body`.
    const text = splice(body, [...edits, ...linkEdits({ body, post, blog })]).replace(/^\n+/, '')
    const keys = keysOf(post, text, { files, fullName, tagOf })
    if (keys === undefined) continue
    if (!(await propose(plan, post.target, Buffer.from(`${keys}\n${text}`), options))) continue
    imported++
    for (const [, file] of files.beside(post)) if (file.problem === undefined) files.taken.add(file)
    for (const file of files.taken) taken.add(file)
  }
  for (const { source, target } of taken) {
    const bytes = await fs.readFile(source)
    const mended = formatByName(target) === 'svg' ? mendDrawing(bytes) : bytes
    await propose(plan, target, mended, options)
  }
  plan.isEmpty = imported === 0
  const missing = plan.remarks.filter(
    ({ kind, message }) => kind === 'fault' && /^(?:picture|images): /.test(message),
  )
  plan.summary.push(
    `${count(imported, 'post')}, ${count(taken.size, 'file')} beside them, ${count(missing.length, 'picture')} missing`,
  )
  plan.old = oldAddresses(posts, redirected, blog)
  return plan
}

async function draftOf(post: SourcePost, find: FindPost): Promise<Draft> {
  const body = withEmoji(await htmlToMarkdown(expandShortcodes(post, find), post))
  return { post, body, ...(await moveHeadings(body)) }
}

/** Replaces emoji names such as `:rocket:`, but not in code. */
function withEmoji(text: string) {
  const edits: Edit[] = []
  visit(parseMarkdown(text), 'text', (node) => {
    const { from, to } = rangeOf(node)
    const written = text.slice(from, to)
    const shown = written.replace(/(?<![\w:]):[\w+-]+:(?![\w:])/g, (name) => emojify(name))
    if (shown !== written) edits.push({ from, to, text: shown })
  })
  return splice(text, edits)
}
