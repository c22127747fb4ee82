import { defineRules } from './rule.ts'
import { described, describedText, file, text } from './sample.ts'

const castHeader = '{"version": 2, "width": 80, "height": 24}'

/** Rules on files as such: names, places, bytes. */
export const fileRules = defineRules({
  'file/empty': {
    severity: 'error',
    meaning: 'A file of a document holds nothing, or spaces alone.',
    example: described('posts/a-post.md, with no byte in it', () => ({ 'posts/a-post.md': '' })),
    instead: 'Write the document, or remove the file.',
  },
  'file/too-large': {
    severity: 'error',
    meaning: 'A document has more than 1 MiB, or a file beside a post more than 20 MB.',
    example: describedText('a post of 1.5 million characters', () => 'word\n'.repeat(300_000)),
    instead: 'Shorten or split the document; save the file smaller.',
  },
  'file/not-utf8': {
    severity: 'error',
    meaning: 'A document is saved in another encoding than UTF-8.',
    example: described('posts/a-post.md, saved as Latin-1', () => ({
      'posts/a-post.md': Buffer.from('---\ntitle: Café\n---\n', 'latin1'),
    })),
    instead: 'Save it as UTF-8, and write anew what is damaged.',
  },
  'file/not-readable': {
    severity: 'error',
    meaning: 'A file or folder cannot be opened, or a symbolic link leads outside, to a folder or to nothing.',
    example: described('posts/a-post.md, which nobody has the right to read', () => ({
      'posts/a-post.md': { mode: 0 },
    })),
    instead: 'Make it readable: chmod u+r posts/a-post.md',
  },
  'file/more-errors': {
    severity: 'error',
    meaning: 'A file has more than a hundred findings, errors among the rest: this counts what is not shown.',
    example: 'A post of 101 headings of the first level.',
    instead: 'Fix those that are shown first.',
  },
  'file/more-warnings': {
    severity: 'warning',
    meaning: 'A file has more than a hundred findings, and the rest are warnings: this counts what is not shown.',
    example: 'A post of 101 tags that HTML has no more.',
    instead: 'Fix those that are shown first.',
  },
  'file/name-unsafe': {
    severity: 'error',
    meaning: 'A name holds what some systems do not take, begins with a dot, or is too long.',
    example: file('posts/a:post.md', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/name-clash': {
    severity: 'error',
    meaning: 'Two names differ by case or by the encoding of an accent alone; most systems keep one of the two.',
    example: file('posts/b.txt', 'Words', { 'posts/B.txt': 'Words' }),
    instead: file('posts/b.txt', 'Words', { 'posts/c.txt': 'Words' }),
  },
  'file/not-read': {
    severity: 'error',
    meaning: 'A file looks like a document, and is not read by the name or at the place that it has.',
    example: file('posts/a-post.mdx', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/name-with-space': {
    severity: 'warning',
    meaning: 'A name has a space, which links must write as %20.',
    example: file('posts/a post.md', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/not-published': {
    severity: 'warning',
    meaning: 'A file lies beside posts, and its type or name keeps it from being published.',
    example: file('posts/page.html', '<p>A page</p>'),
    instead: 'Show it as a code block, rename it, or remove it.',
  },
  'file/not-allowed': {
    severity: 'error',
    meaning:
      'A post uses a file that is not published, for its type, name or place, or for bytes that its name does not say.',
    example: text('[A page](./page.html)', { 'posts/page.html': '<p>A page</p>' }),
    instead: text('```html\n<p>A page</p>\n```'),
  },
  'file/not-a-recording': {
    severity: 'error',
    meaning: 'A recording of a terminal (.cast) is none by its lines, was cut off, or has more than 2 MiB.',
    example: file('posts/demo.cast', `${castHeader}\n[0.5, "o"`),
    instead: file('posts/demo.cast', `${castHeader}\n[0.5, "o", "$ falco"]`),
  },
})

/** Rules on characters, wherever they stand. */
export const characterRules = defineRules({
  'character/damaged': {
    severity: 'error',
    meaning: 'Text was read in a wrong encoding, a character was lost, or a control character is no text.',
    example: text('A cafÃ© in Paris'),
    instead: text('A café in Paris'),
  },
  'character/dangerous': {
    severity: 'error',
    meaning: 'A character changes how text reads, hides text, or is copied with code without being seen.',
    example: text('`kubectl\u200B get pods`'),
    instead: text('`kubectl get pods`'),
  },
  'character/invisible': {
    severity: 'warning',
    meaning: 'A character that nobody sees breaks words for search and for those who copy them.',
    example: text('A word\u200B and another'),
    instead: text('A word and another'),
  },
})
