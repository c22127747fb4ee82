import { defineCollection } from './collection.ts'
import { type Format, language, slug, urlField, versionNumber } from './field.ts'

/** Names and tags become parts of addresses, which need letters or digits. */
const pattern = /[\p{L}\p{N}]/u
const expectedAuthor = "a name such as Falco Community, or '@' and the handle of a maintainer"
const author = { format: { pattern, expected: expectedAuthor }, maxLength: 100 } as const
const tag: Format = { pattern, expected: 'a word with letters or digits such as ebpf' }

const figureValue: Format = { pattern: /\d/, expected: "a number such as '42' or '34 of 39'" }
const trend: Format = {
  pattern: /^\d{1,7}(?: \d{1,7})+$/,
  expected: 'whole numbers with spaces between them such as 27 30 42',
}

export const Post = defineCollection({
  name: 'Post',
  pattern: 'posts/{*,*/index}.md',
  format: 'markdown',
  description: 'A post of the blog.',
  page: { list: '/blog/', title: 'Blog', key: 'slug' },
  fields: {
    title: {
      type: 'string',
      required: true,
      maxLength: 200,
      description: 'The headline, as a reader sees it.',
    },
    description: {
      type: 'string',
      required: true,
      description: 'One sentence that says what the reader learns.',
    },
    date: {
      type: 'date',
      mayBeAhead: true,
      required: true,
      description:
        'The day of publication, or the time with its zone; the post is scheduled until then.',
    },
    slug: {
      type: 'string',
      required: true,
      format: slug,
      description: 'The last part of the address, /blog/<slug>/.',
    },
    author: {
      ...author,
      type: 'string',
      orElse: 'authors',
      description: "A name, or '@' and a maintainer's handle.",
    },
    authors: {
      ...author,
      type: 'strings',
      orElse: 'author',
      description: 'Several authors, in place of author.',
    },
    updated: {
      type: 'date',
      notBefore: 'date',
      description: 'The day of the last change that matters to readers.',
    },
    tags: {
      type: 'strings',
      format: tag,
      maxLength: 60,
      description: 'A few words that group posts.',
    },
    figure: {
      type: 'object',
      description: "The main number of a report's text, for its cover.",
      fields: {
        value: {
          type: 'string',
          required: true,
          format: figureValue,
          maxLength: 12,
          description: "The number, such as '42', '87%' or '34 of 39'.",
        },
        label: {
          type: 'string',
          required: true,
          maxLength: 44,
          description: 'What the number counts, as words that follow the number.',
        },
        trend: {
          type: 'string',
          format: trend,
          maxLength: 200,
          description:
            "Numbers of the post's chart or table, oldest first, drawn beside the main number.",
        },
      },
    },
    cover: {
      type: 'string',
      description: 'Path of a picture beside the post, for its page, lists, and shared links.',
    },
    coverAlt: {
      type: 'string',
      description: 'What the cover shows, for readers who cannot see it; required with cover.',
    },
    aliases: {
      type: 'strings',
      description:
        'Former addresses, absolute or relative to /blog/, which redirect to the post. Add new ones at the end: the first one below /blog/ is the id of the post in feeds.',
    },
    lang: {
      type: 'string',
      format: language,
      description: 'Language of the text, if it is not English.',
    },
    draft: {
      type: 'boolean',
      description: 'true keeps the post out of builds; `npm run dev` shows it, labelled Draft.',
    },
    featured: {
      type: 'boolean',
      description: 'true puts it at the head of the home page, until another post has it.',
    },
    forAuthors: {
      type: 'boolean',
      description:
        "true for the guide to writing posts: it is at the foot of every page, under Contribute, and not among the home page's news.",
    },
    canonical: urlField('URL at which the post first appeared.'),
    source: {
      type: 'object',
      description: 'The original that the post retells.',
      fields: {
        title: {
          type: 'string',
          required: true,
          maxLength: 200,
          description: 'Title of the original.',
        },
        author: { type: 'string', required: true, description: 'Who wrote the original.' },
        url: { ...urlField('Where the original is.'), required: true },
      },
    },
    release: {
      type: 'string',
      format: versionNumber,
      description: 'Announced version, if the title does not name it.',
    },
    series: { type: 'string', description: 'Name of the series that the post belongs to.' },
  },
})
