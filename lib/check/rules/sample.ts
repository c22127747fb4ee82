/** A file of a sample: its text or bytes, or what the test makes: a symbolic link, a file without rights, a picture. */
export type SampleFile = string | Uint8Array | { linkTo: string } | { mode: number } | { width: number; height: number }

/** A content folder that shows what a rule means, and the few lines of it that matter. */
export type Sample = {
  shown: string
  /** Set where words stand for what would be too long to show, or cannot be seen. */
  isDescribed?: true
  files: () => Record<string, SampleFile>
}

/** A picture of one pixel. */
export const dot: SampleFile = { width: 1, height: 1 }

/** Files beside the one that a sample shows: what they hold, or the keys of a post. */
type Beside = Record<string, SampleFile | Post>

/** Lines of a post's front matter, in place of those that a sound post has. */
type Post = { post: string }

/** A post with some lines of front matter of its own. */
export function keys(lines: string, beside: Beside = {}): Sample {
  return sampleOf(lines, { 'posts/a-post.md': { post: lines }, ...beside }, beside)
}

/** A post with a text, which is shown without its front matter. */
export function text(markdown: string, beside: Beside = {}): Sample {
  return sampleOf(markdown, { 'posts/a-post.md': post('posts/a-post.md', '', markdown), ...beside }, beside)
}

/** A file as a whole, with its path. */
export function file(path: string, content: SampleFile | Post, beside: Beside = {}): Sample {
  const files = { [path]: content, ...beside }
  return sampleOf('', files, files)
}

/** What would be too long to show; a few words stand for it. */
export function described(words: string, files: () => Beside): Sample {
  return { shown: words, isDescribed: true, files: () => filesOf(files()) }
}

/** A post whose text is too long to show. */
export const describedText = (words: string, markdown: () => string): Sample =>
  described(words, () => ({ 'posts/a-post.md': post('posts/a-post.md', '', markdown()) }))

/** A post whose keys are too long to show. */
export const describedKeys = (words: string, lines: () => string): Sample =>
  described(words, () => ({ 'posts/a-post.md': { post: lines() } }))

function sampleOf(main: string, files: Beside, shown: Beside): Sample {
  const parts = Object.entries(shown).map(([path, content]) => {
    const inside = shownOf(content)
    return inside === '' ? path : `${path}:\n${inside.replace(/^/gm, '  ')}`
  })
  return { shown: [main, ...parts].filter(Boolean).join('\n'), files: () => filesOf(files) }
}

function shownOf(content: SampleFile | Post): string {
  if (typeof content === 'string') return content.trimEnd()
  if ('post' in content) return content.post
  return 'linkTo' in content ? `(a symbolic link to ${content.linkTo})` : ''
}

function filesOf(files: Beside): Record<string, SampleFile> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'object' && 'post' in content ? post(path, content.post, 'A paragraph.') : content,
    ]),
  )
}

/** A sound post, whose slug is its file's name, with some lines of front matter in place of its own. */
function post(path: string, lines: string, markdown: string): string {
  const name = path.replace(/^posts\//, '').replace(/(?:\/index)?\.md$/, '')
  const own = new Map([
    ['title', 'A post'],
    ['description', 'What it is about.'],
    ['date', '2021-01-03'],
    ['slug', name],
    ['author', 'Ada Lovelace'],
  ])
  for (const line of lines.split('\n')) own.delete(/^([\w]+):/.exec(line)?.[1] ?? '')
  if (/^authors:/m.test(lines) && !/^author:/m.test(lines)) own.delete('author')
  const kept = [...own].map(([key, value]) => `${key}: ${value}`)
  return `${['---', ...kept, ...(lines === '' ? [] : [lines]), '---', '', markdown].join('\n')}\n`
}
