import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '#lib/terminal/free-port.ts'
import { type Files, postText, writeFiles } from '#testing/files.ts'
import { copyProject } from '#tools/test/copy-project.ts'
import { environmentWith, FROZEN } from '#tools/test/test-port.ts'
import { expect, SitePage, test as siteTest } from './fixtures.ts'

/** Time limit for a change to show. It is long, since other tests may build a site meanwhile. */
export const soon = { timeout: 60_000 }

/** Runs a program in a copy of the project, without the settings of the tested site. */
function run(dir: string, program: string, words: string[], settings: Record<string, string>) {
  const child = spawn(program, words, {
    cwd: dir,
    // Makes a process group of its own, as a terminal does, so that `signal` reaches all processes.
    detached: true,
    env: environmentWith(settings),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      output += data
    })
  return {
    ended: once(child, 'close'),
    output: () => output,
    async waitFor(isMet: () => boolean) {
      while (!isMet()) {
        if (child.exitCode !== null) throw new Error(`${program} ended too early:\n${output}`)
        await sleep(1)
      }
    },
    /** Ends only the first process, not those that it started. */
    kill: () => child.kill(),
    /** Sends a signal to all processes of the program. Returns false if none is running. */
    signal(name: NodeJS.Signals | 0) {
      try {
        return process.kill(-(child.pid ?? 0), name)
      } catch {
        return false
      }
    },
  }
}

function filesIn(dir: string) {
  const write = (files: Files) => writeFiles(dir, files)
  return {
    dir,
    write,
    writePost: (...post: Parameters<typeof postText>) =>
      write({ [`content/posts/${post[0]}.md`]: postText(...post) }),
    edit(file: string, changes: Record<string, string>) {
      let text = fs.readFileSync(path.join(dir, file), 'utf8')
      for (const [from, to] of Object.entries(changes)) {
        expect(text, file).toContain(from)
        text = text.replace(from, to)
      }
      write({ [file]: text })
    },
  }
}

async function outcomeOf({ ended, output }: ReturnType<typeof run>) {
  const [code] = await ended
  return { code, output: output() }
}

/** @param name - by default, a folder's name with characters that some tools misread */
export function createProjectCopy(name = `test build (it's "ü日") [%23]`) {
  const dir = path.resolve('.site', name)
  copyProject(dir)
  // Compiling takes most of the time of a build, so Next's cache is copied too.
  const compiled = '.next/cache'
  if (fs.existsSync(compiled)) fs.cpSync(compiled, path.join(dir, compiled), { recursive: true })
  const outDir = path.join(dir, 'built/out')
  const settings = { SITE_URL: 'https://falco.test', STATE_DIR: FROZEN.STATE_DIR, OUT_DIR: outDir }
  const start = (site: Record<string, string> = {}) =>
    run(dir, process.execPath, ['tools/run.cjs', 'build/build.ts'], { ...settings, ...site })
  return {
    ...filesIn(dir),
    outDir,
    /** The HTML of a page of the built site, by a route such as `blog/one`. */
    page: (route: string) => fs.readFileSync(path.join(outDir, route, 'index.html'), 'utf8'),
    stateDir: path.join(dir, settings.STATE_DIR),
    build: (site?: Record<string, string>) => outcomeOf(start(site)),
    npm: (...words: string[]) => outcomeOf(run(dir, 'npm', words, {})),
    async killBuild(file: string) {
      const { waitFor, signal, ended } = start()
      await waitFor(() => fs.existsSync(file))
      signal('SIGKILL')
      await ended
    },
  }
}

/** Runs `npm run dev` in a folder, and waits until its content is ready. */
export async function startDev(dir: string) {
  const PORT = String(await freePort(4160))
  const server = run(dir, 'npm', ['run', 'dev'], { STATE_DIR: '.site/edit', PORT })
  await server.waitFor(() => /^\d+ posts?, /m.test(server.output()))
  return { ...server, ...filesIn(dir), url: `http://localhost:${PORT}` }
}

export class DevPage extends SitePage {
  /** Leaves the page: its reload after an edit would abort the next `goto`. */
  async leave() {
    await this.page.goto('about:blank').catch(async () => {
      await this.page.waitForLoadState()
      await this.page.goto('about:blank')
    })
  }

  override async open(route: string, status?: number) {
    await this.leave()
    await super.open(route, status)
  }

  get errors() {
    return this.page.getByRole('complementary', { name: 'Diagnostics in content' })
  }

  /** The colour switch, which becomes visible when React has hydrated the page. */
  get colourSwitch() {
    return this.page.getByLabel('Colours')
  }
}

/** All tests of `npm run dev` share one server, since compiling each page takes seconds. */
export const test = siteTest.extend<
  { site: DevPage },
  { dev: Awaited<ReturnType<typeof startDev>> }
>({
  dev: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright requires a pattern.
    async ({}, use) => {
      const dir = path.resolve('.site/test-dev')
      copyProject(dir)
      const dev = await startDev(dir)
      await use(dev)
      dev.signal('SIGKILL')
    },
    { scope: 'worker', timeout: 150_000 },
  ],
  baseURL: async ({ dev }, use) => use(dev.url),
  site: async ({ page }, use) => use(new DevPage(page)),
})
