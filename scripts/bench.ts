/** `npm run bench`: how long builds take, what pages weigh and how soon an edit is seen, by number of posts. */
import fs from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { type Args, readArgs } from './bench/args.ts'
import { type BuildPlaces, type BuildResult, forgetBuilds, measureBuild } from './bench/build.ts'
import { type Corpus, makeCorpus, openPost } from './bench/corpus.ts'
import { measureEdits } from './bench/dev.ts'
import { type Figure, figuresOf, quantile, readRun, writeRun } from './bench/figures.ts'
import { findLighthouse, measureLighthouse } from './bench/lighthouse.ts'
import { measureOutput } from './bench/output.ts'
import { measurePages } from './bench/pages.ts'
import { thisMachine } from './bench/surroundings.ts'
import { table } from './bench/table.ts'
import { weightByKind } from './bench/weight.ts'
import { findBrowser, launchArgs } from './browser.ts'
import { attempt } from './fail.ts'

/** Everything that the bench writes is below this folder. */
const home = '.site/bench'

function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

function buildFigures(posts: number, kind: string, { seconds, steps, peak }: BuildResult): Figure[] {
  return [
    ...figuresOf(posts, kind, 's', { all: seconds, ...steps }),
    ...(peak === undefined ? [] : figuresOf(posts, kind, 'B', { 'peak memory': peak })),
  ]
}

/** Three builds: of nothing known, of nothing changed, and of one post changed. */
async function measureBuilds(corpus: Corpus, places: BuildPlaces): Promise<Figure[]> {
  const posts = corpus.posts.length
  const figures: Figure[] = []
  const measure = async (kind: string): Promise<void> => {
    const result = await measureBuild(places)
    say(`${posts} posts, ${kind}: ${result.seconds.toFixed(1)} s`)
    figures.push(...buildFigures(posts, kind, result))
  }
  forgetBuilds(places)
  await measure('cold build')
  await measure('build without a change')
  fs.appendFileSync(openPost(corpus).file, '\nA line that was not there before.\n')
  await measure('build after one edit')
  return figures
}

async function measureSize(size: number, args: Args, browser: Browser | undefined): Promise<Figure[]> {
  const dir = path.join(home, String(size))
  const places = {
    contentDir: path.join(dir, 'content'),
    stateDir: path.join(dir, 'state'),
    outDir: path.join(dir, 'out'),
  }
  const corpus = makeCorpus({ from: args.from, dir: places.contentDir, size })
  const figures = await measureBuilds(corpus, places)
  const { files, ...bytes } = measureOutput(places.outDir)
  const slugs = corpus.posts.map(({ slug }) => slug)
  figures.push(
    ...figuresOf(size, 'output', 'files', { files }),
    ...figuresOf(size, 'output', 'B', bytes),
    ...figuresOf(size, 'page weight (brotli)', 'B', weightByKind(places.outDir, slugs)),
  )
  if (browser && args.pages) figures.push(...(await measurePages(browser, places.outDir, size)))
  if (args.lighthouse) figures.push(...(await measureLighthouse(places.outDir, size, await findBrowser())))
  if (browser && args.dev) {
    const dev = { post: openPost(corpus), contentDir: places.contentDir, stateDir: path.join(dir, 'dev') }
    const seconds = await measureEdits(browser, dev)
    say(`${size} posts, edit to visible: ${seconds.map((value) => value.toFixed(2)).join(', ')} s`)
    figures.push(
      ...figuresOf(size, 'edit to visible in next dev', 's', {
        median: quantile(seconds),
        slowest: Math.max(...seconds),
      }),
    )
  }
  return figures
}

await attempt(async () => {
  const args = readArgs(process.argv.slice(2))
  if (args.lighthouse) findLighthouse()
  // Ends what was started, too.
  process.once('SIGINT', () => process.exit(130))
  const last = readRun(args.json)
  const needsBrowser = args.pages || args.dev
  const browser = needsBrowser
    ? await chromium.launch({ executablePath: await findBrowser(), args: [...launchArgs] })
    : undefined
  const machine = thisMachine()
  const figures: Figure[] = []
  try {
    for (const size of args.sizes) figures.push(...(await measureSize(size, args, browser)))
  } finally {
    await browser?.close()
  }
  process.stdout.write(table(figures, last?.figures ?? []))
  writeRun(args.json, { taken: new Date().toISOString(), machine, figures })
  const compared = last ? `; (×…) is the ratio to the run of ${last.taken}` : ''
  process.stdout.write(
    `${machine.cores} cores, load ${machine.load.toFixed(1)} at the start. In ${args.json}${compared}\n`,
  )
})
