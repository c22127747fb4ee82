import { spawn } from 'node:child_process'
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

/** Forgets what earlier builds left, but for `next dev`'s folder. */
export function forgetBuilds({ stateDir, outDir }: BuildPlaces): void {
  const left = fs.existsSync('.next') ? fs.readdirSync('.next').filter((name) => name !== 'dev') : []
  for (const place of [outDir, stateDir, ...left.map((name) => path.join('.next', name))])
    fs.rmSync(place, { recursive: true, force: true })
}
