import { existsSync } from 'node:fs'
import path from 'node:path'
import { routes } from '#lib/site/routes.ts'
import { writeWhole } from '#lib/store/store.ts'
import { quote } from '#lib/text/message-format.ts'
import { nameSlug } from '#lib/text/names.ts'
import { handle as handleFormat } from '#schema/collection.ts'
import { Post } from '#schema/post.ts'
import { Project, placeholderDescription, projectSlug } from '#schema/project.ts'
import { asciiSlug, frontMatter, writeChanges } from '#tools/documents/documents.ts'
import { rehearse } from '#tools/documents/rehearse.ts'

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

export function newPost(post: { title: string; author: string; day: string; isFolder?: boolean }) {
  const title = oneLine(post.title)
  const words = asciiSlug(title)
  const slug = (/^.{1,80}(?=-|$)/.exec(words)?.[0] ?? words) || `post-${post.day}`
  if (nameSlug(title) === '')
    throw new Error(
      `${quote(title)} has no letter or digit; write a title such as "Falco at KubeCon"`,
    )
  const { description } = Post.fields.description
  const keys = { title, description, date: post.day, author: post.author, slug, draft: true }
  const text = frontMatter(keys)
  return {
    file: post.isFolder ? `posts/${slug}/index.md` : `posts/${slug}.md`,
    text: `${text}\nThe first paragraph states the main fact.\n`,
    address: routes.post(slug),
    steps: [
      ...(words === ''
        ? [`In the slug and the file's path, replace ${slug} with words in Latin letters`]
        : []),
      ...(post.isFolder ? ['Put pictures into the folder: ![What it shows](./picture.png)'] : []),
      'Write the description and the text; remove "draft: true" when the post is finished',
    ],
  }
}

export function newMaintainer(handle: string, name: string | undefined, day: string) {
  if (!handleFormat.pattern.test(handle))
    throw new Error(`${quote(handle)} is not a handle; write ${handleFormat.expected}`)
  return {
    file: `maintainers/${handle.toLowerCase()}.md`,
    text: frontMatter({
      name: oneLine(name ?? handle),
      handle,
      projects: [],
      since: day,
    }),
    address: routes.maintainer(handle),
    steps: [
      ...(name === undefined ? ['Write the full name in place of the handle'] : []),
      'List the projects, such as projects: [falco]; you may add a bio below the last ---',
    ],
  }
}

export function newProject(name: string) {
  const { format } = Project.fields.name
  if (!format.pattern.test(name))
    throw new Error(`${quote(name)} is not a repository; write ${format.expected}`)
  return {
    file: `projects/${projectSlug(name)}.md`,
    text: frontMatter({ name, description: placeholderDescription(name) }),
    address: routes.project(name),
    steps: ['Write the description; add scope and status if known'],
  }
}

export async function writeNew({ file, text }: { file: string; text: string }, into: string) {
  if (existsSync(path.join(into, file))) throw new Error(`${file} exists; edit that file`)
  const { changes, errors } = await rehearse(into, (copy) =>
    writeWhole(path.join(copy, file), text),
  )
  if (errors[0])
    throw new Error(`${file} was not written, since it would have an error; ${errors[0].message}`)
  await writeChanges(into, changes)
}
