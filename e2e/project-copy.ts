import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import sharp from 'sharp'
import { recoverSite } from '#build/finish/swap.ts'
import { buildWords, copyProject, digestOf, environment, type Outcome, postText, runBuild, write } from './making.ts'

/** A checkout of its own, in which builds can be ended and files damaged. */
export type ProjectCopy = {
  dir: string
  outDir: string
  /** Path of a file of the copy. */
  at(...names: string[]): string
  build(site?: Record<string, string>): Promise<Outcome>
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
  /** Sets aside what Next keeps, which a build that is ended leaves unsealed, and the next one makes anew. */
  keepCompiled(): void
  /** Puts it back. */
  restoreCompiled(): void
  remove(): void
}

const settings = { SITE_URL: 'https://falco.test' }

/** @param name of its folder below .site */
export async function createProjectCopy(name: string): Promise<ProjectCopy> {
  const dir = path.resolve('.site', name)
  const at = (...names: string[]): string => path.join(dir, ...names)
  const outDir = at('built/out')
  const remove = (): void => fs.rmSync(dir, { recursive: true, force: true })
  remove()
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

  return {
    dir,
    outDir,
    at,
    killBuild,
    recover: () => recoverSite(outDir),
    remove,
    build: (site = {}) => runBuild({ ...env, ...site }, dir),
    site: () => (fs.existsSync(outDir) ? digestOf(outDir) : ''),
    leftovers: () => fs.readdirSync(path.dirname(outDir)).filter((found) => found !== path.basename(outDir)),
    write(text) {
      write(at('content/posts'), {
        'first/index.md': postText('first', {}, '![A picture](./picture.png)'),
        'second.md': postText('second', { tags: '[one]' }, text),
      })
    },
    keepCompiled: () => fs.cpSync(at('.next/cache'), at('kept-cache'), { recursive: true }),
    restoreCompiled() {
      fs.rmSync(at('.next/cache'), { recursive: true, force: true })
      fs.cpSync(at('kept-cache'), at('.next/cache'), { recursive: true })
    },
  }
}
