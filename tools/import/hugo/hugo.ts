import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { emojify } from 'node-emoji'
import { visit } from 'unist-util-visit'
import { count } from '#lib/text/message-format.ts'
import { emptyPlan, ImportError, type ImportOptions, type Plan, propose, remarksOn } from '#tools/import/plan.ts'
import { type Edit, splice } from '#tools/import/text/edits.ts'
import { type FindPost, postFinder, readPosts, type SourcePost } from './blog.ts'
import { type Blog, createFiles } from './files.ts'
import { authorsIn, commonSpelling, fullerNames, keysOf, tagsIn } from './front-matter/keys.ts'
import { moveHeadings } from './headings.ts'
import { htmlToMarkdown } from './html.ts'
import { linkEdits } from './links.ts'
import { oldAddresses, takeRedirects } from './moving.ts'
import { parseMarkdown, rangeOf } from './parse.ts'
import { expandShortcodes } from './shortcodes.ts'

type Draft = { body: string; post: SourcePost; edits: Edit[]; anchors: ReadonlySet<string> }

/** Plans the import of a Hugo blog. Markdown is edited in place, so most of it stays as it was written. */
export async function planHugo(folder: string, given: ImportOptions): Promise<Plan> {
  // A checkout of falcosecurity/falco-website has the blog and what it serves as it is in these folders.
  const isCheckout = existsSync(path.join(folder, 'content/en/blog'))
  const source = isCheckout ? path.join(folder, 'content/en/blog') : folder
  const options = isCheckout ? { ...given, static: given.static ?? path.join(folder, 'static') } : given
  for (const folder of [source, options.static ?? source])
    if (!existsSync(folder)) throw new ImportError(`${folder} is no folder; write the path of one that exists`)
  const plan = emptyPlan()
  const posts = await readPosts(source, plan.remarks, options.into)
  if (posts.length === 0 && plan.remarks.length === 0)
    throw new ImportError(`${source} holds no posts; write the path of a blog's folder, such as content/en/blog`)
  const files = createFiles(source, options.static ?? '', posts)
  const find = postFinder(posts)
  const redirected = takeRedirects(options.static ?? '', find, remarksOn('_redirects', plan.remarks))
  const drafts = new Map<SourcePost, Draft>()
  for (const [index, post] of posts.entries()) {
    options.progress?.(index + 1, posts.length, 'parsing')
    drafts.set(post, await draftOf(post, find))
  }
  const blog: Blog = { find, files, anchors: (post) => drafts.get(post)?.anchors ?? new Set() }
  const people = posts.flatMap(({ values }) => authorsIn(values).people)
  const nameOf = await fullerNames(options.into, people)
  const tagOf = commonSpelling(posts.map(({ values }) => tagsIn(values)))
  let brought = 0
  for (const { post, body, edits } of drafts.values()) {
    // Remove the empty lines that stand for front matter in the body.
    const text = splice(body, [...edits, ...linkEdits({ body, post, blog })]).replace(/^\n+/, '')
    const keys = keysOf(post, text, { files, nameOf, tagOf })
    if (keys === undefined) continue
    for (const [, file] of files.beside(post)) if (file.problem === undefined) files.taken.add(file)
    if (await propose(plan, post.target, Buffer.from(`${keys}\n${text}`), options)) brought++
  }
  for (const file of files.taken) await propose(plan, file.target, await fs.readFile(file.source), options)
  plan.summary.push(`${count(brought, 'post')}, ${count(files.taken.size, 'file')} beside them`)
  const missing = plan.remarks.filter(({ kind, message }) => kind === 'fault' && /^(?:picture|images): /.test(message))
  const change = (of: string[], to: (one: string) => string) => `${new Set(of).size} become ${new Set(of.map(to)).size}`
  const changes = `names of authors: ${change(people, nameOf)}; tags: ${change(
    posts.flatMap(({ values }) => tagsIn(values)),
    tagOf,
  )}`
  plan.summary.push(`${count(missing.length, 'picture')} missing; ${changes}`)
  plan.old = oldAddresses(posts, redirected, blog)
  return plan
}

async function draftOf(post: SourcePost, find: FindPost): Promise<Draft> {
  const body = withEmoji(await htmlToMarkdown(expandShortcodes(post, find), post))
  return { post, body, ...(await moveHeadings(body)) }
}

/** Replaces names of emoji (`:rocket:`) with characters, but not in code. */
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
