import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { recoverSite } from '#build/finish/swap.ts'
import { FROZEN } from '#tools/test/test-port.ts'
import { buildWords, copyProject, digestOf, environment, type Outcome, postText, runBuild, write } from './making.ts'

/** A checkout of its own, in which code can be changed, builds can be ended and files damaged. */
export type ProjectCopy = {
  dir: string
  /** Where `build` puts the site, and what it keeps for the next one, unless it is told otherwise. */
  outDir: string
  stateDir: string
  /** Path of a file of the copy. */
  at(...names: string[]): string
  build(site?: Record<string, string>): Promise<Outcome>
  /** Builds `<dir>/content` to `<dir>/out`. */
  buildAt(dir: string): Promise<Outcome>
  /** Starts a build and ends it with all that it started, after some milliseconds or as soon as a file is there. */
  killBuild(when: { after: number } | { seen: string }): Promise<void>
  /** What `npm start` does before it serves. */
  recover(): Promise<void>
  /** What stands for all of the finished site; empty where there is none. */
  site(): string
  /** Names in the folder of the site that only a build can have left there. */
  leftovers(): string[]
  /** Gives it other content: posts, the second one with a text of its own. */
  write(text: string): void
  /**
   * Gives it what Next compiled for the frozen site: to compile all code takes most of the time of a build from nothing.
   */
  restoreCompiled(): void
}

/** Tests that build take turns in one folder. Its path has characters that some tools take for others. */
const dir = path.resolve(`.site/test build (it's "ü日") [%23]`)
const at = (...names: string[]): string => path.join(dir, ...names)

const compiled = '.next/cache'

/** What Next compiled is of use to builds with the same state folder alone. */
const settings = { SITE_URL: 'https://falco.test', STATE_DIR: FROZEN.STATE_DIR }

/** As it is after `git clone` and `npm ci`, with content of its own. */
export async function createProjectCopy(): Promise<ProjectCopy> {
  const outDir = at('built/out')
  copyProject(dir)
  fs.rmSync(at('content'), { recursive: true })
  fs.mkdirSync(at('content/posts/first'), { recursive: true })
  const picture = sharp({ create: { width: 500, height: 250, channels: 3, background: '#246' } })
  fs.writeFileSync(at('content/posts/first/picture.png'), await picture.png().toBuffer())
  const env = { ...settings, OUT_DIR: outDir }

  async function killBuild(when: { after: number } | { seen: string }): Promise<void> {
    const child = spawn(process.execPath, [...buildWords], {
      cwd: dir,
      // A group of its own, so that all of it can be ended at once.
      detached: true,
      stdio: 'ignore',
      env: environment(env),
    })
    const ended = once(child, 'exit')
    if ('after' in when) await Promise.race([sleep(when.after), ended])
    else while (child.exitCode === null && !fs.existsSync(when.seen)) await sleep(1)
    if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL')
    await ended
  }

  function restoreCompiled(): void {
    fs.rmSync(at(compiled), { recursive: true, force: true })
    // Not there where somebody runs one test by hand and has built nothing.
    if (fs.existsSync(compiled)) fs.cpSync(compiled, at(compiled), { recursive: true })
  }

  restoreCompiled()
  return {
    dir,
    outDir,
    stateDir: at(settings.STATE_DIR),
    at,
    killBuild,
    restoreCompiled,
    recover: () => recoverSite(outDir),
    build: (site = {}) => runBuild({ ...env, ...site }, dir),
    buildAt: (folder) =>
      runBuild({ ...env, CONTENT_DIR: path.join(folder, 'content'), OUT_DIR: path.join(folder, 'out') }, dir),
    site: () => (fs.existsSync(outDir) ? digestOf(outDir) : ''),
    leftovers: () => fs.readdirSync(path.dirname(outDir)).filter((found) => found !== path.basename(outDir)),
    write(text) {
      write(at('content/posts'), {
        'first/index.md': postText('first', {}, '![A picture](./picture.png)'),
        'second.md': postText('second', { tags: '[one]' }, text),
      })
    },
  }
}
