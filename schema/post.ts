import {
  choice,
  date,
  defineCollection,
  type Format,
  flagField,
  language,
  requiredText,
  requiredUrl,
  slug,
  text,
  texts,
  urlField,
  versionNumber,
} from './collection.ts'

// Names of authors and tags become parts of addresses, so they need letters or digits.
// An address is no name.
const pattern = /^(?!.*(?:\w@|:\/\/|\.\w+\/)).*[\p{L}\p{N}](?:.*[^,;])?$/u
const isValid = (text: string) => text.toLowerCase() !== 'admin'
const expectedAuthor = "a name such as Falco Community, or '@' and the handle of a maintainer"
const author = { format: { pattern, isValid, expected: expectedAuthor }, maxLength: 100 } as const
const tag: Format = { pattern, expected: 'a word with letters or digits such as ebpf' }

const figureValue: Format = { pattern: /\d/, expected: "a number such as '42' or '34 of 39'" }

export const postKinds = ['release', 'guide', 'report'] as const

export const Post = defineCollection({
  name: 'Post',
  pattern: 'posts/{*,*/index}.md',
  description: 'A post of the blog.',
  page: { list: '/blog/', title: 'Blog', key: 'slug' },
  fields: {
    title: requiredText('The headline of the post.', { maxLength: 200 }),
    description: requiredText('One sentence that says what the reader learns.'),
    date: date(
      'The day of publication, or the time with its zone; a post with a date in the future is not published yet.',
      { mayBeAhead: true, required: true },
    ),
    slug: requiredText("The last part of the post's address, /blog/<slug>/.", { format: slug }),
    author: text("The author's name, or '@' and a maintainer's handle.", {
      ...author,
      orElse: 'authors',
    }),
    authors: texts('The authors, if the post has several.', { ...author, orElse: 'author' }),
    updated: date('The day of the last change of the post that matters to readers.', {
      notBefore: 'date',
    }),
    tags: texts('A few words that group posts.', { format: tag, maxLength: 60 }),
    figure: {
      type: 'object',
      description: "The main number of a report, which the post's cover shows.",
      fields: {
        value: requiredText("The number, such as '42', '87%' or '34 of 39'.", {
          format: figureValue,
          maxLength: 12,
        }),
        label: requiredText('What the number counts, as words that follow the number.', {
          maxLength: 44,
        }),
      },
    },
    cover: text(
      "Path of a picture next to the post, for the post's page; also for lists and link previews, " +
        'unless the post announces a release, is about a year or has a figure.',
    ),
    coverAlt: text(
      'What the cover shows, for readers who cannot see it; required if the post has a cover.',
    ),
    aliases: texts(
      'Former addresses, such as /2020/old/ or a former slug, which redirect to the post. ' +
        'Add new ones at the end, since the first one below /blog/ is the id of the post in feeds.',
    ),
    lang: text('Language of the post, if it is not English.', { format: language }),
    draft: flagField('true keeps the post out of builds; `npm run dev` shows it, labelled Draft.'),
    featured: flagField(
      'true puts the post first on the home page, until a newer post is featured.',
    ),
    forAuthors: flagField(
      'true for the guide to writing posts. The footer of every page links to the guide, ' +
        'and the home page leaves it out.',
    ),
    canonical: urlField('Address of the page on which the post was first published.'),
    source: {
      type: 'object',
      description: 'The original text, if the post retells a text of another site.',
      fields: {
        title: requiredText('Title of the original text.', { maxLength: 200 }),
        author: requiredText('Author of the original.'),
        url: requiredUrl('Address of the original.'),
      },
    },
    release: text('Version of Falco that the post announces, if its title does not name it.', {
      format: versionNumber,
    }),
    series: text('Name of the series that the post belongs to, if its title does not name it.'),
    outdated: text(
      "What makes the post outdated, such as 'The legacy eBPF probe was removed in 0.44.0'.",
      { maxLength: 120 },
    ),
    kind: choice(
      'The kind of post. Without this key, a post that announces a release is a release, one with ' +
        'a year in its title or a figure is a report, and any other is a guide.',
      { options: postKinds },
    ),
  },
})
