import { routes } from '#lib/site/routes.ts'
import { quote } from '#lib/text/message-format.ts'
import { isReservedSlug, Post } from '#schema/post.ts'
import { existingDocuments } from '#tools/import/existing-documents.ts'
import { existingBytes, ImportError } from '#tools/import/plan.ts'
import { asciiSlug } from '#tools/import/text/ascii-slug.ts'
import { frontMatter } from '#tools/import/yaml/front-matter.ts'
import { textIn } from '#tools/import/yaml/plain-values.ts'
import type { NewDocument } from './new-document.ts'

/** `isFolder`: the post gets a folder of its own, for pictures beside it. */
export type NewPost = { title: string; author: string; day: string; isFolder?: boolean }

/** Characters of an address that people still read. */
const longest = 80

/**
 * Plans a draft with the placeholder description that the check knows.
 * @throws {ImportError} where the title gives no slug, or a post or page has it already
 */
export async function planNewPost({ title, author, day, isFolder }: NewPost, into: string): Promise<NewDocument> {
  const words = title.replace(/\s+/g, ' ').trim()
  const slug = shortened(asciiSlug(words))
  if (slug === '')
    throw new ImportError(
      `${quote(words)} has no letter or digit to make an address of; write a title such as "Falco at KubeCon"`,
    )
  const address = routes.post(slug)
  if (isReservedSlug(slug)) throw new ImportError(`${address} is a page of the blog itself; write a longer title`)
  const owner = await ownerOf(slug, into)
  if (owner !== undefined) {
    throw new ImportError(`${owner} has the address ${address} already; write another title, or edit that post`)
  }
  const text = frontMatter([
    ['title', words],
    ['description', Post.fields.description.description],
    ['date', day],
    ['author', author],
    ['slug', slug],
    ['draft', true],
  ])
  return {
    change: {
      file: isFolder ? `posts/${slug}/index.md` : `posts/${slug}.md`,
      before: undefined,
      after: Buffer.from(`${text}\nThe first paragraph carries the main fact.\n`),
    },
    address,
    steps: [
      ...(isFolder ? ['Put its pictures beside it: ![What it shows](./picture.png)'] : []),
      'Write the description and the text; take "draft: true" out when it is done',
    ],
  }
}

/** A slug of whole words, as far as there are any. */
function shortened(slug: string): string {
  if (slug.length <= longest) return slug
  return slug
    .slice(0, longest + 1)
    .replace(/-[^-]*$/, '')
    .slice(0, longest)
}

/** The file that has an address already, or stands where a post's file would. */
async function ownerOf(slug: string, into: string): Promise<string | undefined> {
  const posts = await existingDocuments(into, 'Post')
  const owner = posts.find(({ values }) => textIn(values, 'slug')?.toLowerCase() === slug)?.file
  if (owner !== undefined) return owner
  // A file that cannot be read has no slug.
  for (const file of [`posts/${slug}.md`, `posts/${slug}/index.md`]) if (await existingBytes(into, file)) return file
  return undefined
}
