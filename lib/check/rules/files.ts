import { defineRules } from './rule.ts'
import { described, describedText, file, keys, text } from './sample.ts'

const castHeader = '{"version": 2, "width": 80, "height": 24}'

/** Rules on files as such: names, places, bytes. */
export const fileRules = defineRules({
  'file/empty': {
    severity: 'error',
    meaning: 'A file of a document holds nothing, or spaces alone.',
    example: described('posts/a-post.md, with no byte in it', () => ({ 'posts/a-post.md': '' })),
    instead: 'Write the document, or remove the file.',
  },
  'file/beyond-limits': {
    severity: 'error',
    meaning: 'A file is larger, or a text has longer lines or is nested deeper, than is read.',
    example: describedText('a post of 1.5 million characters', () => 'word\n'.repeat(300_000)),
    instead: 'Shorten or split the document; save the file smaller.',
  },
  'file/line-ends': {
    severity: 'error',
    meaning: 'A document has line ends of Windows, with which front matter is read wrongly.',
    example: described('links/talk.yaml, saved with CRLF', () => ({
      'links/talk.yaml': 'title: Talk\r\nlinks: []\r\n',
    })),
    instead: 'Save it with line ends of Unix (LF); git does so by itself for what is committed.',
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
    meaning: 'A file or folder cannot be opened.',
    example: described('posts/a-post.md, which nobody has the right to read', () => ({
      'posts/a-post.md': { mode: 0 },
    })),
    instead: 'Make it readable: chmod u+r posts/a-post.md',
  },
  'file/not-regular': {
    severity: 'error',
    meaning: 'A symbolic link leads to nothing, to a folder or outside; or something is neither file nor folder.',
    example: file('posts/a-post.md', { linkTo: 'nowhere.md' }),
    instead: 'Put the file itself there.',
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
    meaning: 'A name holds what some systems or shells do not take.',
    example: file('posts/a:post.md', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/name-too-long': {
    severity: 'error',
    meaning: 'A name is longer than file systems take with what the build adds.',
    example: described('posts/a-a-a….md, of 203 letters', () => ({
      [`posts/${'a'.repeat(200)}.md`]: { post: 'slug: a' },
    })),
    instead: 'Rename it to a shorter one.',
  },
  'file/name-hidden': {
    severity: 'error',
    meaning: 'The name of a document, or of its folder, begins with a dot, and such names are not read.',
    example: file('posts/.a-post.md', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/name-wrong': {
    severity: 'error',
    meaning: 'A file looks like a document, and is not read by the name that it has.',
    example: file('posts/a-post.mdx', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/name-with-space': {
    severity: 'warning',
    meaning: 'A name has a space, which links must write as %20.',
    example: file('posts/a post.md', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/place-wrong': {
    severity: 'error',
    meaning: 'A file looks like a document, and lies where none is read.',
    example: file('posts/2026/a-post/text.md', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/folder-misspelled': {
    severity: 'error',
    meaning: 'A document lies in a folder whose name is almost that of one that is read.',
    example: file('post/a-post.md', { post: 'slug: a-post' }),
    instead: file('posts/a-post.md', { post: 'slug: a-post' }),
  },
  'file/folder-unknown': {
    severity: 'warning',
    meaning: 'A document lies in a folder that is not read.',
    example: file('notes/a-thought.md', 'A thought.'),
    instead: 'Move it to a folder that is read, or out of the content folder.',
  },
  'file/not-published': {
    severity: 'warning',
    meaning: 'A file lies beside posts, and its type or name keeps it from being published.',
    example: file('posts/page.html', '<p>A page</p>'),
    instead: 'Show it as a code block, rename it, or remove it.',
  },
  'file/not-allowed': {
    severity: 'error',
    meaning: 'A post uses a file that is not published, for its type, name or place.',
    example: text('[A page](./page.html)', { 'posts/page.html': '<p>A page</p>' }),
    instead: text('```html\n<p>A page</p>\n```'),
  },
  'file/not-text': {
    severity: 'error',
    meaning: 'A post links to a file that is text by its name, and holds other bytes.',
    example: text('[The log](./run.log)', { 'posts/run.log': 'done\u0007' }),
    instead: text('[The log](./run.log)', { 'posts/run.log': 'done' }),
  },
  'file/like-a-page': {
    severity: 'error',
    meaning: "A post links to a text that begins with '<', which browsers may run as a page.",
    example: text('[The text](./some.txt)', { 'posts/some.txt': '<p>Words</p>' }),
    instead: text('[The text](./some.txt)', { 'posts/some.txt': 'Words' }),
  },
  'file/not-pdf': {
    severity: 'error',
    meaning: 'A post links to a file that is a PDF by its name, and is none, or is cut off.',
    example: text('[The slides](./slides.pdf)', { 'posts/slides.pdf': 'no slides' }),
    instead: 'Save the PDF itself there.',
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
  'character/mojibake': {
    severity: 'error',
    meaning: 'Text was read in a wrong encoding and saved as that.',
    example: text('A cafÃ© in Paris'),
    instead: text('A café in Paris'),
  },
  'character/lost': {
    severity: 'error',
    meaning: 'U+FFFD stands for a character that was lost.',
    example: text('A caf\uFFFD'),
    instead: text('A café'),
  },
  'character/half': {
    severity: 'error',
    meaning: 'An escape stands for half of a character.',
    example: keys('title: "A falcon \\uD83E"'),
    instead: keys('title: A falcon'),
  },
  'character/noncharacter': {
    severity: 'error',
    meaning: 'U+FFFE and U+FFFF are no characters, and feeds cannot hold them.',
    example: text('A word\uFFFE'),
    instead: text('A word'),
  },
  'character/control': {
    severity: 'error',
    meaning: 'A control character is not text.',
    example: text('A bell\u0007'),
    instead: text('A bell'),
  },
  'character/bidi-control': {
    severity: 'error',
    meaning: 'A character makes text read in another order than it is, which hides what code does.',
    example: text('if (admin\u202E)'),
    instead: text('if (admin)'),
  },
  'character/bidi-mark': {
    severity: 'error',
    meaning: 'A mark for text from right to left stands in a line that has none.',
    example: text('A word\u200E'),
    instead: text('A word'),
  },
  'character/invisible-tag': {
    severity: 'error',
    meaning: 'Tag characters are text that nobody sees.',
    example: text('A word\u{E0041}'),
    instead: text('A word'),
  },
  'character/line-separator': {
    severity: 'warning',
    meaning: 'A line break of Unicode is one that Markdown does not know.',
    example: text('One line\u2028and another'),
    instead: text('One line\nand another'),
  },
  'character/zero-width': {
    severity: 'warning',
    meaning: 'A space without width breaks commands that readers copy.',
    example: text('kubectl\u200B get pods'),
    instead: text('kubectl get pods'),
  },
})
