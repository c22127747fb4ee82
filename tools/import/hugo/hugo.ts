import { start } from '#lib/check/place.ts'
import { count } from '#lib/text/message-format.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { ImportError, type ImportOptions, type Plan, propose } from '#tools/import/plan.ts'
import { rehearse } from '#tools/import/rehearse.ts'
import { type Remark, remarksOn, sortRemarks } from '#tools/import/remark.ts'
import { readBelow, requireFolder } from '#tools/import/source.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import type { Blog, SourcePost } from './blog.ts'
import { rewriteBody } from './body.ts'
import { beginPost, type PostInProgress } from './draft.ts'
import { createFiles, type SourceFiles } from './files.ts'
import { authorsIn, fullerNames } from './front-matter/authors.ts'
import { keysOf } from './front-matter/keys.ts'
import { commonSpelling, tagsIn } from './front-matter/tags.ts'
import { postFinder } from './post-finder.ts'
import { readPosts } from './read-posts.ts'

/**
 * Plans to bring over a Hugo blog: every post of the folder with the files beside it. Texts are changed by position,
 * so all that this site reads as Hugo did stays as its author wrote it. The plan is tried before it is given: a post
 * that the check would refuse is reported and left out, and links to it lead to where it was.
 * @throws {ImportError} where a folder cannot be read
 */
export async function planHugo(source: string, options: ImportOptions): Promise<Plan> {
  await requireFolder(source)
  if (options.static !== undefined) await requireFolder(options.static)
  const remarks: Remark[] = []
  const all = await readPosts(source, remarks, options)
  if (all.length === 0 && remarks.length === 0)
    throw new ImportError(`${source} holds no posts; write the path of a blog's folder, such as content/en/blog`)
  const read = remarks.length
  const refused: Remark[] = []
  let posts = all
  for (;;) {
    remarks.length = read
    const plan = await planPosts(source, posts, remarks, options)
    const isStopped = [...remarks, ...refused].some(({ kind }) => kind === 'fault') && !options.keepGoing
    const errors = isStopped ? [] : await rehearse(plan, options.into)
    const byFile = new Map(posts.map((post) => [post.target, post]))
    const bad = new Set<SourcePost>()
    for (const { path: file, line, column, message } of errors) {
      const post =
        byFile.get(file) ??
        posts.find((other) => other.folder !== undefined && file.startsWith(`posts/${other.folder}/`))
      if (post) bad.add(post)
      const text = `${file}:${line}:${column} would be wrong, so the post is left out: ${message}`
      remarksOn(post?.file ?? file, refused)(start, text)
    }
    if (bad.size === 0) {
      const wrong = new Set(errors.map((error) => error.path))
      plan.changes = plan.changes.filter(({ file }) => !wrong.has(file))
      plan.remarks = sortRemarks([...remarks, ...refused])
      return plan
    }
    posts = posts.filter((post) => !bad.has(post))
  }
}

async function planPosts(
  source: string,
  posts: readonly SourcePost[],
  remarks: Remark[],
  options: ImportOptions,
): Promise<Plan> {
  const plan: Plan = { changes: [], remarks, summary: [] }
  const files = await createFiles(source, options.static, posts)
  const find = postFinder(posts)
  const drafts = new Map<SourcePost, PostInProgress>()
  for (const [index, post] of posts.entries()) {
    options.progress?.(index + 1, posts.length, 'parsing')
    const draft = await beginPost(post, find)
    if (draft) drafts.set(post, draft)
  }
  const blog: Blog = { find, files, anchors: (post) => drafts.get(post)?.anchors ?? new Set() }
  const context: Context = {
    blog,
    files,
    nameOf: await fullerNames(
      options.into,
      posts.flatMap(({ values }) => authorsIn(values).people),
    ),
    tagOf: commonSpelling(
      posts.map(({ values }) => tagsIn(values.get('tags'), values.get('categories'), values.get('keywords'))),
    ),
    taken: await slugsTaken(options),
  }
  let brought = 0
  for (const [index, draft] of [...drafts.values()].entries()) {
    options.progress?.(index + 1, posts.length, 'writing')
    if (await addPost(plan, draft, context, options)) brought++
  }
  for (const { file, folder, source: name } of [...files.taken.values()].sort((a, b) => (a.file < b.file ? -1 : 1))) {
    const bytes = await readBelow(folder, name)
    if (bytes) await propose(plan, file, bytes, options)
  }
  plan.summary.push(`${count(brought, 'post')}, ${count(files.taken.size, 'file')} beside them`)
  return plan
}

type Context = {
  blog: Blog
  files: SourceFiles
  nameOf: (name: string) => string
  tagOf: (tag: string) => string
  /** Files of posts that are here already, by slug. */
  taken: ReadonlyMap<string, string>
}

async function addPost(
  plan: Plan,
  { post, body, placeOf }: PostInProgress,
  context: Context,
  options: ImportOptions,
): Promise<boolean> {
  const text = rewriteBody(body, post, context.blog, placeOf)
  const keys = keysOf(post, { ...context, body: text })
  if (keys === undefined) return false
  const owner = context.taken.get(post.slug)
  if (owner !== undefined && owner !== post.target && !options.force) {
    post.report(
      post.placeOf('slug'),
      `slug: '${post.slug}' is the slug of ${owner} already; write --force to replace that post`,
    )
    return false
  }
  context.files.takeFolder(post)
  // The empty lines stand for front matter; one is left between it and the text.
  return propose(plan, owner ?? post.target, post.encode(`${keys}\n${text.replace(/^\n+/, '')}`), options)
}

async function slugsTaken({ into }: ImportOptions): Promise<Map<string, string>> {
  const taken = new Map<string, string>()
  for (const { file, values } of await existingDocuments(into, 'Post')) {
    const slug = textIn(values, 'slug')
    if (slug !== undefined) taken.set(slug.toLowerCase(), file)
  }
  return taken
}
