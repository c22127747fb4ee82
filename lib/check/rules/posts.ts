import { defineRules } from './rule.ts'
import { dot, file, keys } from './sample.ts'

const falco = '---\nname: falco\ndescription: Detects threats.\n---\n'
const ada = '---\nname: Ada Lovelace\ngithub: ada\nprojects: [falco]\nsince: 2021-01-03\n---\n'
const withAda = { 'maintainers/ada.md': ada, 'projects/falco.md': falco }

/** Rules on posts that no definition of one key says. */
export const postRules = defineRules({
  'post/author-missing': {
    severity: 'error',
    meaning: 'A post names nobody as its author.',
    example: file(
      'posts/a-post.md',
      '---\ntitle: A post\ndescription: What it is about.\ndate: 2021-01-03\nslug: a-post\n---\n',
    ),
    instead: keys('author: Falco Community'),
  },
  'post/author-and-authors': {
    severity: 'error',
    meaning: 'A post has both author, for one, and authors, for several.',
    example: keys('author: Ada Lovelace\nauthors: [Ada Lovelace, Grace Hopper]'),
    instead: keys('authors: [Ada Lovelace, Grace Hopper]'),
  },
  'post/authors-empty': {
    severity: 'error',
    meaning: 'The list of authors is empty.',
    example: keys('authors: []'),
    instead: keys('authors: [Ada Lovelace]'),
  },
  'post/author-is-several': {
    severity: 'warning',
    meaning: 'One author reads like several people.',
    example: keys('author: Ada Lovelace and Grace Hopper'),
    instead: keys('authors: [Ada Lovelace, Grace Hopper]'),
  },
  'post/author-unknown': {
    severity: 'error',
    meaning: "An author with '@' is no maintainer.",
    example: keys("author: '@nobody'"),
    instead: keys('author: Ada Lovelace'),
  },
  'post/author-former-handle': {
    severity: 'error',
    meaning: "An author with '@' is a handle that a maintainer used before.",
    example: keys("author: '@lovelace'", {
      ...withAda,
      'maintainers/ada.md': ada.replace('github: ada\n', 'github: ada\nformerHandles: [lovelace]\n'),
    }),
    instead: keys("author: '@ada'", withAda),
  },
  'post/author-is-handle': {
    severity: 'warning',
    meaning: "An author is a maintainer's handle without '@'.",
    example: keys('author: ada', withAda),
    instead: keys("author: '@ada'", withAda),
  },
  'post/author-misspelled': {
    severity: 'warning',
    meaning:
      'An author is most likely a maintainer, or the author of another post, under a name written in another way.',
    example: keys('author: ada lovelace', withAda),
    instead: keys('author: Ada Lovelace', withAda),
  },
  'post/author-mixed-alphabets': {
    severity: 'warning',
    meaning: "A word of an author's name mixes letters of alphabets that look alike.",
    example: keys('author: \u0410da Lovelace'),
    instead: keys('author: Ada Lovelace'),
  },
  'post/author-without-letters': {
    severity: 'error',
    meaning: "An author's name has no letter or digit to make an address of.",
    example: keys("author: '?!'"),
    instead: keys('author: Ada Lovelace'),
  },
  'post/slug-reserved': {
    severity: 'error',
    meaning: 'A slug is the address of a page of the blog itself.',
    example: keys('slug: tags'),
    instead: keys('slug: tags-post'),
  },
  'post/description-placeholder': {
    severity: 'error',
    meaning: 'The description is still that of a new post, and the post is no draft.',
    example: keys('description: One sentence that says what the reader learns.'),
    instead: keys('description: How Falco reads system calls.'),
  },
  'post/tag-without-letters': {
    severity: 'error',
    meaning: 'A tag has no letter or digit to make an address of.',
    example: keys("tags: ['?!']"),
    instead: keys('tags: [Questions]'),
  },
  'post/tag-stray-quote': {
    severity: 'warning',
    meaning: 'A tag has a quotation mark too many.',
    example: keys('tags: [Falco"]'),
    instead: keys('tags: [Falco]'),
  },
  'post/tag-duplicate': {
    severity: 'warning',
    meaning: 'A post has a tag twice.',
    example: keys('tags: [Falco, Falco]'),
    instead: keys('tags: [Falco]'),
  },
  'post/tag-misspelled': {
    severity: 'warning',
    meaning: 'A tag is most likely one that other posts write in another way.',
    example: keys('tags: [Kubernets]', { 'posts/b-post.md': { post: 'tags: [Kubernetes]' } }),
    instead: keys('tags: [Kubernetes]', { 'posts/b-post.md': { post: 'tags: [Kubernetes]' } }),
  },
  'post/tag-address-taken': {
    severity: 'error',
    meaning: 'Two tags that differ by signs alone, such as C and C++, make one address.',
    example: keys('tags: [C, C++]'),
    instead: keys('tags: [C, cpp]'),
  },
  'post/cover-alt-missing': {
    severity: 'error',
    meaning: 'A cover has no words for those who cannot see it.',
    example: keys('cover: ./dot.png', { 'posts/dot.png': dot }),
    instead: keys('cover: ./dot.png\ncoverAlt: A dot', { 'posts/dot.png': dot }),
  },
  'post/cover-missing': {
    severity: 'error',
    meaning: 'coverAlt describes a cover that is not there.',
    example: keys('coverAlt: A dot'),
    instead: keys('cover: ./dot.png\ncoverAlt: A dot', { 'posts/dot.png': dot }),
  },
  'post/alias-elsewhere': {
    severity: 'error',
    meaning: 'A former address is one of another site.',
    example: keys('aliases: [https://falco.org/blog/old/]'),
    instead: keys('aliases: [/blog/old/]'),
  },
  'post/alias-malformed': {
    severity: 'error',
    meaning: 'A former address is no plain path.',
    example: keys("aliases: ['/blog/../old/']"),
    instead: keys('aliases: [/blog/old/]'),
  },
})
