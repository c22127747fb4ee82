import { readCommand } from '#lib/terminal/command.ts'

/** What `npm run bench` was asked to do. */
export type Args = {
  /** Sizes of the corpora in posts, ascending. */
  sizes: number[]
  /** Content folder whose posts are repeated. */
  from: string
  dev: boolean
  pages: boolean
  lighthouse: boolean
  /** Whether a bare Astro blog is built from the same posts. */
  peer: boolean
  /** Where the figures are saved, and those of the last run are found. */
  json: string
}

/** The command; `--help` prints what it says. */
const command = {
  name: 'npm run bench',
  summary: 'Measures how long builds take, what pages weigh and how soon an edit is seen, by number of posts.',
  options: {
    posts: { type: 'string', default: '157,1000', value: 'NUMBERS', description: 'sizes of the corpora' },
    from: { type: 'string', default: 'content', value: 'DIR', description: 'content folder whose posts are repeated' },
    dev: { type: 'boolean', default: false, description: 'edit to visible in development, too' },
    pages: { type: 'boolean', default: false, description: 'visits in a browser, too' },
    lighthouse: { type: 'boolean', default: false, description: "Lighthouse's scores, too" },
    peer: { type: 'boolean', default: false, description: 'a bare Astro blog beside it' },
    json: { type: 'string', default: '.site/bench/last.json', value: 'FILE', description: 'where figures are saved' },
  },
} as const

/**
 * Reads the words after `npm run bench --`.
 * @throws Error with one line that says what to write
 */
export function readArgs(words?: readonly string[]): Args {
  const { posts, ...rest } = readCommand(command, words).values
  const sizes = posts.split(',').map((size) => (/^[1-9]\d{0,5}$/.test(size.trim()) ? Number(size) : Number.NaN))
  if (sizes.some(Number.isNaN)) throw new Error(`--posts is '${posts}'; write numbers of posts such as 157,1000`)
  return { ...rest, sizes: [...new Set(sizes)].sort((a, b) => a - b) }
}
