import fs from 'node:fs'
import { start } from '#lib/check/diagnostic.ts'
import { count } from '#lib/text/message-format.ts'
import { type Change, changeTo } from '#tools/documents/documents.ts'
import { findBlog, postFinder, readPosts, type SourcePost } from './blog.ts'
import { createFiles, type SourceFile } from './files.ts'
import { moveHeadings } from './headings.ts'
import { htmlToMarkdown } from './html.ts'
import { keysOf } from './keys.ts'
import { linkEdits } from './links.ts'
import { splice } from './markdown.ts'
import { type Remark, remarksOn } from './report.ts'
import { expandShortcodes } from './shortcodes.ts'

/** Markdown that need not change stays as it is. */
export async function planHugo(source: string, into: string) {
  const blog = findBlog(source)
  const changes: Change[] = []
  const remarks: Remark[] = []
  const posts = readPosts(blog, remarks)
  const files = createFiles(blog, posts)
  const find = postFinder(posts)
  const drafts = new Map<SourcePost, ReturnType<typeof moveHeadings>>()
  for (const post of posts)
    drafts.set(post, moveHeadings(htmlToMarkdown(expandShortcodes(post, find), post)))
  const anchorsOf = (post: SourcePost) => drafts.get(post)?.anchors ?? new Set<string>()

  async function propose(file: string, after: Uint8Array) {
    const change = await changeTo(into, file, after)
    // A post that is imported alone replaces its file.
    if (change && !change.isNew && blog.onlyPost === undefined) {
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
    const links = linkEdits(tree, { body, post, find, files, anchorsOf })
    const text = splice(body, [...edits, ...links]).replace(/^\n+/, '')
    const keys = keysOf(post, text, files)
    if (keys === undefined) continue
    if (!(await propose(post.target, Buffer.from(`${keys}\n${text}`)))) continue
    imported++
    for (const [, file] of files.beside(post)) if (file.problem === undefined) files.taken.add(file)
    for (const file of files.taken) taken.add(file)
  }
  for (const { source, target } of taken) await propose(target, fs.readFileSync(source))
  const summary = `${count(imported, 'post')}, ${count(taken.size, 'file')} beside them`
  return { changes, remarks, isEmpty: imported === 0, summary }
}
