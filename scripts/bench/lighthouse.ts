import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { findBrowser, launchArgs } from '../browser.ts'
import { type Figure, figuresOf } from './figures.ts'
import { routes } from './routes.ts'
import { startSite } from './servers.ts'

/** The version whose scores are compared; others weigh differently. */
const version = '12.2.3'

const categories = ['performance', 'accessibility', 'best-practices', 'seo']

/**
 * The program of Lighthouse.
 * @throws Error with one line that says what to install, where it is not there in the version that counts
 */
export function findLighthouse(root = 'node_modules/lighthouse'): string {
  const facts = path.join(root, 'package.json')
  const found: { version?: string } = fs.existsSync(facts) ? JSON.parse(fs.readFileSync(facts, 'utf8')) : {}
  if (found.version !== version) {
    const what = found.version ? `Lighthouse is ${found.version}` : 'Lighthouse is not installed'
    throw new Error(`${what}; run npm install --no-save lighthouse@${version}, then npm run bench -- --lighthouse`)
  }
  return path.join(root, 'cli/index.js')
}

type Report = {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { numericValue?: number }>
}

/** Lighthouse's scores (0 to 100) for a telephone, with its own slow network and processor. */
export async function measureLighthouse(outDir: string, posts: number): Promise<Figure[]> {
  const program = findLighthouse()
  const chromium = await findBrowser()
  const server = await startSite(outDir)
  try {
    return Object.entries(routes).flatMap(([name, route]) => {
      const { categories: scores, audits } = run(program, server.url + route, chromium)
      const group = `Lighthouse of ${name}`
      const points = categories.map((category) => [category, (scores[category]?.score ?? 0) * 100])
      return [
        ...figuresOf(posts, group, 'points', Object.fromEntries(points)),
        ...figuresOf(posts, group, 'ms', { TBT: audits['total-blocking-time']?.numericValue ?? Number.NaN }),
        ...figuresOf(posts, group, '', { CLS: audits['cumulative-layout-shift']?.numericValue ?? Number.NaN }),
      ]
    })
  } finally {
    await server.stop()
  }
}

function run(program: string, url: string, chromium: string): Report {
  const flags = ['--headless=new', ...launchArgs].join(' ')
  const words = [program, url, '--output=json', '--quiet', `--only-categories=${categories}`, `--chrome-flags=${flags}`]
  const { status, stdout, stderr } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, CHROME_PATH: chromium },
  })
  if (status !== 0) throw new Error(`Lighthouse failed on ${url}:\n${stderr.slice(-1000)}`)
  return JSON.parse(stdout)
}
