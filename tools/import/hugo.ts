import fs from 'node:fs'
import { start } from '#lib/check/diagnostic.ts'
import { formatByName } from '#lib/media/picture-format.ts'
import { count } from '#lib/text/message-format.ts'
import { type Change, changeTo } from '#tools/documents/plan.ts'
import { postFinder, readPosts, type SourcePost } from './blog.ts'
import { createFiles, mendDrawing, type SourceFile } from './files.ts'
import { authorsIn, fullerNames } from './front-matter.ts'
import { htmlToMarkdown, moveHeadings } from './html.ts'
import { keysOf } from './keys.ts'
import { type Blog, linkEdits } from './links.ts'
import { splice } from './markdown.ts'
import { oldAddresses } from './moving.ts'
import { type Remark, remarksOn } from './report.ts'
import { expandShortcodes } from './shortcodes.ts'
import { findBlog, refuse } from './site.ts'

/** Markdown that need not change stays as it is. */
export async function planHugo(folder: string, into: string) {
  const blogFolder = findBlog(folder)
  const changes: Change[] = []
  const remarks: Remark[] = []
  const posts = readPosts(blogFolder, remarks)
  if (posts.length === 0 && remarks.length === 0)
    refuse(folder, `has no posts in ${blogFolder.source}`)
  const files = createFiles(blogFolder, posts)
  const find = postFinder(posts, blogFolder.site)
  const drafts = new Map<SourcePost, ReturnType<typeof moveHeadings>>()
  for (const post of posts)
    drafts.set(post, moveHeadings(await htmlToMarkdown(expandShortcodes(post, find), post)))
  const blog: Blog = { find, files, anchors: (post) => drafts.get(post)?.anchors ?? new Set() }
  const people = posts.flatMap(({ values }) => authorsIn(values).people)
  const fullName = fullerNames(people)

  async function propose(file: string, after: Uint8Array) {
    const change = await changeTo(into, file, after)
    if (change && !change.isNew) {
      const message = 'file: exists with other content, so it is kept; remove it to replace it'
      remarksOn(file, remarks)(start, message)
      return false
    }
    if (change) changes.push(change)
    return true
  }

  let imported = 0
  const taken = new Set<SourceFile>()
  for (const [post, { body, tree, edits }] of drafts) {
    files.taken.clear()
    const links = linkEdits({ body, tree, post, blog })
    const text = splice(body, [...edits, ...links]).replace(/^\n+/, '')
    const keys = keysOf(post, text, files, fullName)
    if (keys === undefined) continue
    if (!(await propose(post.target, Buffer.from(`${keys}\n${text}`)))) continue
    imported++
    for (const [, file] of files.beside(post)) if (file.problem === undefined) files.taken.add(file)
    for (const file of files.taken) taken.add(file)
  }
  for (const { source, target } of taken) {
    const bytes = fs.readFileSync(source)
    await propose(target, formatByName(target) === 'svg' ? mendDrawing(bytes) : bytes)
  }
  return {
    changes,
    remarks,
    isEmpty: imported === 0,
    old: oldAddresses(posts, blogFolder.site, blog),
    summary: `${count(imported, 'post')}, ${count(taken.size, 'file')} beside them`,
  }
}
