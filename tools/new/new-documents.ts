import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { handle as handleFormat } from '#schema/field.ts'
import { Post } from '#schema/post.ts'
import { Project, placeholderDescription, projectSlug } from '#schema/project.ts'
import { asciiSlug } from '#tools/documents/ascii-slug.ts'
import { frontMatter } from '#tools/documents/documents.ts'
import { existingBytes, ImportError, writeChanges } from '#tools/documents/plan.ts'
import { rehearse } from '#tools/documents/rehearse.ts'

export type NewDocument = {
  file: string
  text: string
  address: string
  steps: string[]
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A new post is a draft with a placeholder description, which the check reports. */
export function newPost(post: {
  title: string
  author: string
  day: string
  isFolder?: boolean
}): NewDocument {
  const title = oneLine(post.title)
  const words = asciiSlug(title)
  const slug = /^.{1,80}(?=-|$)/.exec(words)?.[0] ?? words
  if (slug === '')
    throw new ImportError(
      `${quote(title)} has no letter or digit for an address; write a title such as "Falco at KubeCon"`,
    )
  const { description } = Post.fields.description
  const keys = { title, description, date: post.day, author: post.author, slug, draft: true }
  const text = frontMatter(Object.entries(keys))
  return {
    file: post.isFolder ? `posts/${slug}/index.md` : `posts/${slug}.md`,
    text: `${text}\nThe first paragraph states the main fact.\n`,
    address: routes.post(slug),
    steps: [
      ...(post.isFolder ? ['Put its pictures beside it: ![What it shows](./picture.png)'] : []),
      'Write the description and the text; remove "draft: true" when the post is finished',
    ],
  }
}

export function newMaintainer(handle: string, name: string | undefined, day: string): NewDocument {
  if (!handleFormat.pattern.test(handle))
    throw new ImportError(`${quote(handle)} is not a handle; write ${handleFormat.expected}`)
  return {
    file: `maintainers/${handle.toLowerCase()}.md`,
    text: frontMatter(
      Object.entries({ name: oneLine(name ?? handle), github: handle, projects: [], since: day }),
    ),
    address: routes.maintainer(handle),
    steps: [
      ...(name === undefined ? ['Write the full name in place of the handle'] : []),
      'List the projects, such as projects: [falco]; below, you may write about the person',
    ],
  }
}

export function newProject(name: string): NewDocument {
  const { format } = Project.fields.name
  if (!format.pattern.test(name))
    throw new ImportError(`${quote(name)} is not a repository; write ${format.expected}`)
  return {
    file: `projects/${projectSlug(name)}.md`,
    text: frontMatter(Object.entries({ name, description: placeholderDescription(name) })),
    address: routes.project(name),
    steps: ['Write the description; add scope and status if known'],
  }
}

/** Writes a new document. Throws if the file exists or the check would find errors in it. */
export async function writeNew({ file, text }: NewDocument, into: string) {
  if (await existingBytes(into, file)) throw new ImportError(`${file} exists; edit that file`)
  const changes = [{ file, before: undefined, after: Buffer.from(text) }]
  const [error] = await rehearse(changes, into)
  if (error)
    throw new ImportError(`${file} was not written, since it would have an error; ${error.message}`)
  await writeChanges(into, changes)
}
