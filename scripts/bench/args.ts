import { parseArgs } from 'node:util'

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
  /** Where the figures are kept, and those of the last run are found. */
  json: string
}

const usage =
  'npm run bench -- [--posts 157,1000] [--from content] [--dev] [--pages] [--lighthouse] [--peer] [--json .site/bench/last.json]'

/**
 * Reads the words after `npm run bench --`.
 * @throws Error with one line that says what to write
 */
export function readArgs(words: readonly string[]): Args {
  const { posts, ...rest } = parse(words)
  const sizes = posts.split(',').map((size) => (/^[1-9]\d{0,5}$/.test(size.trim()) ? Number(size) : Number.NaN))
  if (sizes.some(Number.isNaN)) throw new Error(`--posts is '${posts}'; write numbers of posts such as 157,1000`)
  return { ...rest, sizes: [...new Set(sizes)].sort((a, b) => a - b) }
}

function parse(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        posts: { type: 'string', default: '157,1000' },
        from: { type: 'string', default: 'content' },
        dev: { type: 'boolean', default: false },
        pages: { type: 'boolean', default: false },
        lighthouse: { type: 'boolean', default: false },
        peer: { type: 'boolean', default: false },
        json: { type: 'string', default: '.site/bench/last.json' },
      },
    })
    return values
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ', 1)[0] : String(error)
    throw new Error(`${reason}; write ${usage}`)
  }
}
