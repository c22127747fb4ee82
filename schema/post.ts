import { defineCollection } from './collection.ts'
import { type Format, slug, versionNumber, webAddress } from './field.ts'

/** Names and tags are words of addresses, which hold letters and digits. */
const author: Format = {
  pattern: /[\p{L}\p{N}]/u,
  expected: "a name such as Falco Community, or '@' and the handle of a maintainer",
}
const tag: Format = { pattern: author.pattern, expected: 'a word with letters or digits such as ebpf' }

export const Post = defineCollection({
  name: 'Post',
  pattern: 'posts/{*,*/index}.md',
  format: 'markdown',
  description: 'A post of the blog.',
  page: { list: '/blog/', title: 'Blog', key: 'slug', isReserved: isReservedSlug },
  fields: {
    title: { type: 'string', required: true, maxLength: 200, description: 'The headline, as a reader sees it.' },
    description: { type: 'string', required: true, description: 'One sentence that says what the reader learns.' },
    date: {
      type: 'date',
      mayBeAhead: true,
      required: true,
      description: 'The day of publication, or the time with its zone; one to come keeps the post back until then.',
    },
    slug: { type: 'string', required: true, format: slug, description: 'The last part of the address, /blog/<slug>/.' },
    author: {
      type: 'string',
      orElse: 'authors',
      format: author,
      maxLength: 100,
      description: "Who wrote it: a name, or '@' and a maintainer's handle.",
    },
    authors: {
      type: 'strings',
      orElse: 'author',
      format: author,
      maxLength: 100,
      description: 'Who wrote it, when they are several; stands in place of author.',
    },
    updated: { type: 'date', notBefore: 'date', description: 'The day of the last change worth telling readers.' },
    tags: { type: 'strings', format: tag, maxLength: 60, description: 'A few words that group posts.' },
    cover: {
      type: 'string',
      description: 'Path of a picture beside the post, shown above it, in lists, and when the post is shared.',
    },
    coverAlt: { type: 'string', description: 'What the cover shows, for who cannot see it; required with cover.' },
    aliases: {
      type: 'strings',
      description:
        'Former addresses: absolute paths, or relative to /blog/; they lead to this post. A new one goes to the end: the first one below /blog/ is the id of the post in feeds for ever.',
    },
    draft: { type: 'boolean', description: 'true keeps the post out of builds; development shows it with a mark.' },
    featured: {
      type: 'boolean',
      description: 'true puts the post at the head of the home page, in place of newer ones, until another has it.',
    },
    canonical: { type: 'string', format: webAddress, description: 'Address of the post where it appeared first.' },
    source: {
      type: 'object',
      description: 'What the post retells.',
      fields: {
        title: { type: 'string', required: true, maxLength: 200, description: 'Title of the original.' },
        author: { type: 'string', required: true, description: 'Who wrote the original.' },
        url: { type: 'string', required: true, format: webAddress, description: 'Where the original is.' },
      },
    },
    release: {
      type: 'string',
      format: versionNumber,
      description: 'The version of Falco that the post announces, where title and links do not tell.',
    },
    series: { type: 'string', description: 'Name of the series that the post belongs to.' },
  },
})

/** Last parts of addresses below /blog/ that belong to pages of our own. */
export function isReservedSlug(value: string): boolean {
  return ['archive', 'authors', 'page', 'tags'].includes(value) || /^\d{4}$/.test(value)
}
