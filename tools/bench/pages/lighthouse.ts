import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { Corpus } from '#tools/bench/corpus.ts'
import { type Figure, figuresOf, quantile } from '#tools/bench/figures.ts'
import { startSite } from '#tools/bench/servers.ts'
import { findBrowser, launchArgs } from '#tools/test/browser.ts'
import { routesOf } from './measured-routes.ts'

/** The version whose scores are compared; others weigh differently. */
const version = '12.2.3'

/**
 * Runs of each page, whose median counts: one run's blocking time depends on whether the first layout came before the
 * script or after it. Source: https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md
 */
const runs = 5

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

type LighthouseReport = {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { numericValue?: number }>
}

/** Lighthouse's scores (0 to 100) for a telephone, with its own slow network and processor: medians of several runs. */
export async function measureLighthouse(outDir: string, corpus: Corpus): Promise<Figure[]> {
  const program = findLighthouse()
  const chromium = await findBrowser({ whole: true })
  const server = await startSite(outDir)
  const posts = corpus.posts.length
  try {
    return Object.entries(routesOf(corpus)).flatMap(([name, route]) => {
      const reports = Array.from({ length: runs }, () => run(program, server.url + route, chromium))
      const median = (read: (report: LighthouseReport) => number | undefined | null): number =>
        quantile(reports.map((report) => read(report) ?? Number.NaN))
      const group = `Lighthouse of ${name}`
      const points = categories.map((id) => [id, median(({ categories }) => categories[id]?.score) * 100])
      return [
        ...figuresOf(posts, group, 'points', Object.fromEntries(points)),
        ...figuresOf(posts, group, 'ms', { TBT: median(({ audits }) => audits['total-blocking-time']?.numericValue) }),
        ...figuresOf(posts, group, '', {
          CLS: median(({ audits }) => audits['cumulative-layout-shift']?.numericValue),
        }),
      ]
    })
  } finally {
    await server.stop()
  }
}

function run(program: string, url: string, chromium: string): LighthouseReport {
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
