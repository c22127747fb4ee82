/** `npm run bench`: how long builds take, what pages weigh and how soon an edit is seen, by number of posts. */
import fs from 'node:fs'
import path from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import { attempt } from '#lib/terminal/fail.ts'
import { type Args, readArgs } from '#tools/bench/args.ts'
import { type BuildPlaces, type BuildResult, forgetBuilds, measureBuild } from '#tools/bench/build.ts'
import { type Corpus, makeCorpus, openPost } from '#tools/bench/corpus.ts'
import { measureEdits } from '#tools/bench/dev.ts'
import { type Figure, figuresOf, quantile, readRun, writeRun } from '#tools/bench/figures.ts'
import { measureOutput } from '#tools/bench/output.ts'
import { findLighthouse, measureLighthouse } from '#tools/bench/pages/lighthouse.ts'
import { measurePages } from '#tools/bench/pages/measure-pages.ts'
import { weightByKind, weightOfStyle } from '#tools/bench/pages/weight.ts'
import { findPeer, measurePeer } from '#tools/bench/peer.ts'
import { describeMachine } from '#tools/bench/surroundings.ts'
import { formatTable } from '#tools/bench/table.ts'
import { findBrowser, launchArgs } from '#tools/test/browser.ts'

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

/** Refuses to begin beside another build: both would write to `.next`. */
function guard(): void {
  const lock = '.next/lock'
  if (fs.existsSync(lock)) {
    throw new Error(`Another build runs here, or was killed (there is ${lock}); end it, or remove that file`)
  }
}

/** Three builds: of nothing cached, of nothing changed, and of one post changed. */
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

type Part = { name: string; measure(): Figure[] | Promise<Figure[]> }

/** Measures one part after the other; one that fails is reported, and the others go on. */
async function measureAll(size: number, parts: readonly Part[]): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const { name, measure } of parts) {
    try {
      figures.push(...(await measure()))
    } catch (error) {
      process.exitCode = 1
      say(`${size} posts, ${name} was not measured: ${error instanceof Error ? error.message : error}`)
    }
  }
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
  const { outDir } = places
  return measureAll(size, [
    { name: 'build', measure: () => measureBuilds(corpus, places) },
    ...(args.peer ? [{ name: 'peer', measure: () => measurePeer(corpus) }] : []),
    { name: 'output', measure: () => outputFigures(corpus, outDir) },
    ...(browser && args.pages ? [{ name: 'visit', measure: () => measurePages(browser, outDir, corpus) }] : []),
    ...(args.lighthouse ? [{ name: 'Lighthouse', measure: () => measureLighthouse(outDir, corpus) }] : []),
    ...(browser && args.dev
      ? [{ name: 'edit', measure: () => editFigures(corpus, path.join(dir, 'dev'), browser) }]
      : []),
  ])
}

function outputFigures(corpus: Corpus, outDir: string): Figure[] {
  const { posts } = corpus
  const { files, ...bytes } = measureOutput(outDir)
  return [
    ...figuresOf(posts.length, 'output', 'files', { files }),
    ...figuresOf(posts.length, 'output', 'B', bytes),
    ...figuresOf(posts.length, 'page weight (brotli)', 'B', weightByKind(outDir, corpus)),
    ...figuresOf(posts.length, 'page weight (brotli)', 'B', { 'style of the whole site': weightOfStyle(outDir) }),
  ]
}

async function editFigures(corpus: Corpus, stateDir: string, browser: Browser): Promise<Figure[]> {
  const seconds = await measureEdits(browser, { post: openPost(corpus), contentDir: corpus.dir, stateDir })
  say(`${corpus.posts.length} posts, edit to visible: ${seconds.map((value) => value.toFixed(2)).join(', ')} s`)
  const values = { median: quantile(seconds), slowest: Math.max(...seconds) }
  return figuresOf(corpus.posts.length, 'edit to visible in next dev', 's', values)
}

await attempt(async () => {
  const args = readArgs()
  if (args.lighthouse) findLighthouse()
  if (args.peer) findPeer()
  guard()
  // Ends what was started, too.
  process.once('SIGINT', () => process.exit(130))
  const last = readRun(args.json)
  const needsBrowser = args.pages || args.dev
  const browser = needsBrowser
    ? await chromium.launch({ executablePath: await findBrowser({ whole: true }), args: [...launchArgs] })
    : undefined
  const machine = describeMachine()
  const figures: Figure[] = []
  try {
    for (const size of args.sizes) figures.push(...(await measureSize(size, args, browser)))
  } finally {
    await browser?.close()
  }
  process.stdout.write(formatTable(figures, last?.figures ?? []))
  writeRun(args.json, { taken: new Date().toISOString(), machine, figures })
  const compared = last ? `; (×…) is the ratio to the run of ${last.taken}` : ''
  process.stdout.write(
    `${machine.cores} cores, load ${machine.load.toFixed(1)} at the start. In ${args.json}${compared}\n`,
  )
})
