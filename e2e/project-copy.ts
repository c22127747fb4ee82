import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FROZEN, neutral } from '#tools/test/test-port.ts'

/** The environment for a site in a copy, without the variables of the site under test. */
export function environment(site: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...neutral, PRECOMPRESS: 'no', ...site }
}

/** Copies the project without content. Packages are hard links: bundlers follow no link out of a project. */
export function copyProject(to: string) {
  const packages = 'node_modules'
  const isLeftOut = new Set(['.contentlayer', '.git', '.next', '.site', 'content', packages, 'out'])
  fs.mkdirSync(to, { recursive: true })
  for (const name of fs.readdirSync(to).filter((name) => name !== packages))
    fs.rmSync(path.join(to, name), { recursive: true })
  for (const name of fs.readdirSync('.').filter((name) => !isLeftOut.has(name)))
    fs.cpSync(name, path.join(to, name), { recursive: true })
  fs.mkdirSync(path.join(to, 'content'))
  const linked = path.join(to, packages)
  // npm's list of installed packages, by which a copy that is up to date is kept.
  const installed = (folder: string) => fs.readFileSync(path.join(folder, '.package-lock.json'), 'utf8')
  if (fs.existsSync(linked) && installed(linked) === installed(packages)) return
  fs.rmSync(linked, { recursive: true, force: true })
  linkFolder(packages, `${linked}.new`)
  fs.renameSync(`${linked}.new`, linked)
}

function linkFolder(from: string, to: string): void {
  fs.mkdirSync(to)
  for (const entry of fs.readdirSync(from, { withFileTypes: true })) {
    const [file, copy] = [path.join(from, entry.name), path.join(to, entry.name)]
    if (entry.isDirectory()) linkFolder(file, copy)
    else if (entry.isSymbolicLink()) fs.symlinkSync(fs.readlinkSync(file), copy)
    else fs.linkSync(file, copy)
  }
}

export type ProjectCopy = ReturnType<typeof createProjectCopy>

/** Makes the copy of the project in which tests build sites, one at a time. */
export function createProjectCopy() {
  // The folder's name has characters that some tools misread.
  const dir = path.resolve(`.site/test build (it's "ü日") [%23]`)
  copyProject(dir)
  // Reuse Next's cache of the frozen site, since compiling takes most of a build.
  const compiled = '.next/cache'
  if (fs.existsSync(compiled)) fs.cpSync(compiled, path.join(dir, compiled), { recursive: true })
  const outDir = path.join(dir, 'built/out')
  const settings = { SITE_URL: 'https://falco.test', STATE_DIR: FROZEN.STATE_DIR, OUT_DIR: outDir }

  const start = (site: Record<string, string> = {}) =>
    spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: dir,
      // A process group of its own, so that all processes of the build can be killed at once.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: environment({ ...settings, ...site }),
    })

  return {
    dir,
    outDir,
    stateDir: path.join(dir, settings.STATE_DIR),
    async build(site?: Record<string, string>): Promise<{ code: number | null; stderr: string }> {
      const child = start(site)
      let stderr = ''
      child.stderr.on('data', (data) => {
        stderr += data
      })
      const [code] = await once(child, 'close')
      return { code, stderr }
    },
    async killBuild(seen: string): Promise<void> {
      const child = start()
      const ended = once(child, 'exit')
      while (child.exitCode === null && !fs.existsSync(seen)) await sleep(1)
      if (child.exitCode === null && child.pid) process.kill(-child.pid, 'SIGKILL')
      await ended
    },
  }
}
