import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { changedBelow, writtenAt } from './file-times.ts'
import { type Lifetime, watchTree } from './process-tree.ts'
import { type Mark, secondsByStep } from './steps.ts'
import { surroundings } from './surroundings.ts'

/** Where a build of the bench reads and writes. */
export type BuildPlaces = { contentDir: string; stateDir: string; outDir: string }

export type BuildResult = {
  /** Wall time of `npm run build`, in seconds. */
  seconds: number
  /** The same by step, in order. */
  steps: Record<string, number>
  /** Most memory of all its processes, in bytes; undefined but on Linux. */
  peak: number | undefined
}

type Heard = { at: number; line: string }

/**
 * Runs the build as `npm run build` does, and measures it from outside.
 * @throws Error with the last lines that it printed, where it fails
 */
export async function measureBuild(places: BuildPlaces): Promise<BuildResult> {
  const start = Date.now()
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/build.ts'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: surroundings({
      CONTENT_DIR: places.contentDir,
      STATE_DIR: places.stateDir,
      OUT_DIR: places.outDir,
      SITE_URL: 'https://falco.example',
    }),
  })
  const watch = watchTree(child.pid ?? 0)
  const heard: Heard[] = []
  const hear = (data: Buffer): void => {
    for (const line of data.toString().split('\n')) if (line.trim() !== '') heard.push({ at: Date.now(), line })
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const [code] = await once(child, 'close')
  const end = Date.now()
  watch.stop()
  if (code !== 0)
    throw new Error(
      `The build failed:\n${heard
        .slice(-15)
        .map(({ line }) => line)
        .join('\n')}`,
    )
  const marks = marksOf(places.stateDir, { start, end, heard, lifetimes: watch.lifetimes() })
  return { seconds: (end - start) / 1000, steps: secondsByStep(start, marks), peak: watch.peak() }
}

/** Forgets what earlier builds left, but for pictures that were made (lib/content/scale.ts) and `next dev`'s folder. */
export function forgetBuilds({ stateDir, outDir }: BuildPlaces): void {
  fs.rmSync(outDir, { recursive: true, force: true })
  removeAllBut('build', stateDir)
  removeAllBut('pictures', path.join(stateDir, 'build'))
  removeAllBut('dev', '.next')
}

function removeAllBut(kept: string, dir: string): void {
  for (const name of fs.existsSync(dir) ? fs.readdirSync(dir) : []) {
    if (name !== kept) fs.rmSync(path.join(dir, name), { recursive: true, force: true })
  }
}

type Seen = { start: number; end: number; heard: readonly Heard[]; lifetimes: readonly Lifetime[] }

/**
 * The ends of a build's steps, by what each leaves behind: processes that come and go, files, and Next's lines.
 * Tied to lib/pipeline/run.ts, lib/finish/finish.ts and the words of Next 16.4.
 */
function marksOf(stateDir: string, { start, end, heard, lifetimes }: Seen): Mark[] {
  const data = path.join(stateDir, 'build')
  const exported = path.join(stateDir, 'export')
  const runner = lifetimes.find(({ command }) => command.includes('content-runner'))
  const next = lifetimes.find(({ command }) => command.includes('next/dist/bin/next'))
  const said = (words: RegExp): number | undefined => heard.find(({ line }) => words.test(line))?.at
  const compressed = /\.(?:br|gz)$/
  return [
    { step: 'start', at: runner?.first },
    { step: 'check', at: writtenAt(path.join(data, 'client.json'), start) },
    { step: 'stage', at: changedBelow(path.join(data, 'content'), 'last', start) },
    { step: 'contentlayer', at: changedBelow(path.join(data, '.contentlayer'), 'last', start) },
    { step: 'index', at: writtenAt(path.join(data, 'stamp.json'), start) },
    { step: 'next: compile', at: said(/Compiled successfully/) },
    { step: 'next: collect data', at: said(/Generating static pages/) },
    { step: 'next: render', at: said(/Finalizing page optimization/) },
    { step: 'next: export', at: next?.last },
    { step: 'finish', at: changedBelow(exported, 'first', start, compressed) },
    { step: 'compress', at: changedBelow(exported, 'last', start, compressed) },
    { step: 'put in place', at: end },
  ]
}
