import { placesOf } from '#lib/check/place.ts'
import { count } from '#lib/text/message-format.ts'
import { postsBySlug } from '#tools/import/existing-documents.ts'
import { ImportError, type ImportOptions, type Plan, propose } from '#tools/import/plan.ts'
import type { Remark } from '#tools/import/remark.ts'
import { readBelow, requireFolder } from '#tools/import/source.ts'
import { type Edit, splice } from '#tools/import/text/edits.ts'
import { type FindPost, postFinder, type SourcePost } from './blog.ts'
import { type Blog, createFiles } from './files.ts'
import { authorsIn, fullerNames } from './front-matter/authors.ts'
import { commonSpelling, keysOf, tagsIn } from './front-matter/keys.ts'
import { moveHeadings } from './headings.ts'
import { htmlToMarkdown } from './html.ts'
import { type BodyContext, linkEdits } from './links.ts'
import { readPosts } from './read-posts.ts'
import { expandShortcodes } from './shortcodes.ts'

/** A post on its way: its text with shortcodes and HTML made Markdown, and the ids that its page will have. */
type Draft = Pick<BodyContext, 'body' | 'post' | 'placeOf'> & { edits: Edit[]; anchors: ReadonlySet<string> }

/**
 * Plans to bring over a Hugo blog: every post of the folder with the files beside it. Texts are changed by position,
 * so all that this site reads as Hugo did stays as its author wrote it.
 * @throws {ImportError} where a folder cannot be read
 */
export async function planHugo(source: string, options: ImportOptions): Promise<Plan> {
  await requireFolder(source)
  if (options.static !== undefined) await requireFolder(options.static)
  const remarks: Remark[] = []
  const posts = await readPosts(source, remarks, options)
  if (posts.length === 0 && remarks.length === 0)
    throw new ImportError(`${source} holds no posts; write the path of a blog's folder, such as content/en/blog`)
  const plan: Plan = { changes: [], remarks, summary: [] }
  const files = await createFiles(source, options.static, posts)
  const find = postFinder(posts)
  const drafts = new Map<SourcePost, Draft>()
  for (const [index, post] of posts.entries()) {
    options.progress?.(index + 1, posts.length, 'parsing')
    drafts.set(post, await draftOf(post, find))
  }
  const blog: Blog = { find, files, anchors: (post) => drafts.get(post)?.anchors ?? new Set() }
  const people = posts.flatMap(({ values }) => authorsIn(values).people)
  const nameOf = await fullerNames(options.into, people)
  const tagOf = commonSpelling(posts.map(({ values }) => tagsIn(values)))
  const owners = await postsBySlug(options.into)
  let brought = 0
  for (const { post, body, edits, placeOf } of drafts.values()) {
    // Empty lines stand for front matter in the body.
    const text = splice(body, [...edits, ...linkEdits({ body, post, blog, placeOf })]).text.replace(/^\n+/, '')
    const keys = keysOf(post, text, { blog, nameOf, tagOf })
    if (keys === undefined) continue
    const owner = owners.get(post.slug) ?? post.target
    if (owner !== post.target && !options.force) {
      const message = `slug: '${post.slug}' is the slug of ${owner} already; write --force to replace that post`
      post.report(post.placeOf('slug'), message)
      continue
    }
    files.takeFolder(post)
    if (await propose(plan, owner, Buffer.from(`${keys}\n${text}`), options)) brought++
  }
  for (const { target, folder, source: name } of files.taken.values()) {
    const bytes = await readBelow(folder, name)
    if (bytes) await propose(plan, target, bytes, options)
  }
  plan.summary.push(`${count(brought, 'post')}, ${count(files.taken.size, 'file')} beside them`)
  return plan
}

/** Takes the first steps with a post, those that other posts' links depend on. */
async function draftOf(post: SourcePost, find: FindPost): Promise<Draft> {
  const expanded = expandShortcodes(post.body, find, post.report)
  const place = placesOf(post.body)
  const { text: body, origin } = await htmlToMarkdown(expanded.text, (offset, message) =>
    post.report(place(expanded.origin(offset)), message, 'note'),
  )
  return { post, body, ...(await moveHeadings(body)), placeOf: (offset) => place(expanded.origin(origin(offset))) }
}
