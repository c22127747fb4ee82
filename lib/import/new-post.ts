import { isReservedSlug, postFields } from '../schema/post.ts'
import { asciiSlug } from './ascii-slug.ts'
import { existingDocuments } from './existing.ts'
import { textIn } from './plain.ts'
import { type Change, ImportError, present } from './plan.ts'
import { frontMatter } from './scalar.ts'

export type NewPost = { title: string; author: string; day: string }

/** Characters of an address that people still read. */
const longest = 80

/**
 * Plans a draft with the placeholder description that the check knows.
 * @throws {ImportError} where the title gives no slug, or a post or page has it already
 */
export async function planNewPost({ title, author, day }: NewPost, into: string): Promise<Change> {
  const words = title.replace(/\s+/g, ' ').trim()
  const whole = asciiSlug(words)
  const slug =
    whole.length <= longest
      ? whole
      : whole
          .slice(0, longest + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, longest)
  if (slug === '')
    throw new ImportError(
      `'${words}' has no letter or digit to make an address of; write a title such as "Falco at KubeCon"`,
    )
  if (isReservedSlug(slug)) throw new ImportError(`/blog/${slug}/ is a page of the blog itself; write a longer title`)
  const posts = await existingDocuments(into, 'Post')
  const file = `posts/${slug}.md`
  const owner = posts.find(({ values }) => textIn(values, 'slug')?.toLowerCase() === slug)?.file
  if (owner !== undefined || (await present(into, file))) {
    throw new ImportError(
      `${owner ?? file} has the address /blog/${slug}/ already; write another title, or edit that post`,
    )
  }
  const text = frontMatter([
    ['title', words],
    ['description', postFields.description?.description],
    ['date', { day }],
    ['author', author],
    ['slug', slug],
    ['draft', true],
  ])
  return { file, before: undefined, after: Buffer.from(`${text}\nThe first paragraph carries the main fact.\n`) }
}
