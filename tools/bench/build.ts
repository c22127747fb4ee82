import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { readSteps } from '#build/steps.ts'
import { watchTree } from './process-tree.ts'
import { surroundings } from './surroundings.ts'

/** Where a build of the bench reads and writes. */
export type BuildPlaces = { contentDir: string; stateDir: string; outDir: string }

export type BuildResult = {
  /** Wall time of `npm run build`, in seconds. */
  seconds: number
  /** Seconds of each step, in the order in which they ended. They overlap: content is read while pages are compiled. */
  steps: Record<string, number>
  /** Most memory of all its processes, in bytes; undefined but on Linux. */
  peak: number | undefined
}

/**
 * Runs the build as `npm run build` does, and measures it from outside.
 * @throws Error with the last lines that it printed, where it fails
 */
export async function measureBuild(places: BuildPlaces): Promise<BuildResult> {
  const start = Date.now()
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: surroundings({
      CONTENT_DIR: places.contentDir,
      STATE_DIR: places.stateDir,
      OUT_DIR: places.outDir,
      SITE_URL: 'https://falco.example',
    }),
  })
  const watch = watchTree(child.pid ?? 0)
  let said = ''
  const hear = (data: Buffer): void => {
    said += data
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const [code] = await once(child, 'close')
  const seconds = (Date.now() - start) / 1000
  watch.stop()
  if (code !== 0) throw new Error(`The build failed:\n${said.split('\n').slice(-15).join('\n')}`)
  const steps = readSteps(path.join(places.stateDir, 'build')).map(({ name, start, end }) => [
    name,
    (end - start) / 1000,
  ])
  return { seconds, steps: Object.fromEntries(steps), peak: watch.peak() }
}

/**
 * Gives a corpus the pictures that were made for one before it, since corpora of all sizes show the same ones.
 * @param from content folder that the corpora are made from
 * @returns whether there are none yet, so that a build has to make them before one is measured
 */
export function sharePictures({ stateDir }: BuildPlaces, from: string): boolean {
  const shared = path.resolve('.site/bench/pictures', createHash('sha256').update(path.resolve(from)).digest('hex'))
  const own = path.join(stateDir, 'build/pictures')
  fs.mkdirSync(shared, { recursive: true })
  fs.mkdirSync(path.dirname(own), { recursive: true })
  fs.rmSync(own, { recursive: true, force: true })
  fs.symlinkSync(shared, own)
  return fs.readdirSync(shared).length === 0
}

/** Forgets what earlier builds left, but for pictures that were made (lib/media/scale.ts) and `next dev`'s folder. */
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
