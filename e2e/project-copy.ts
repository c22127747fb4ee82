import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { copyProject } from '#tools/test/copy-project.ts'
import { FROZEN, neutral } from '#tools/test/test-port.ts'

/** Environment variables for a copy of the project; settings of the site under test are removed. */
export function environment(site: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...neutral, PRECOMPRESS: 'no', ...site }
}

export type ProjectCopy = ReturnType<typeof createProjectCopy>

export function createProjectCopy() {
  // The folder's name has characters that some tools misread.
  const dir = path.resolve(`.site/test build (it's "ü日") [%23]`)
  copyProject(dir)
  // Reuses Next's cache of the frozen site, since compiling takes most of a build.
  const compiled = '.next/cache'
  if (fs.existsSync(compiled)) fs.cpSync(compiled, path.join(dir, compiled), { recursive: true })
  const outDir = path.join(dir, 'built/out')
  const settings = { SITE_URL: 'https://falco.test', STATE_DIR: FROZEN.STATE_DIR, OUT_DIR: outDir }

  const start = (site: Record<string, string> = {}) =>
    spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      cwd: dir,
      // A process group of its own, so that all processes of the build can be killed together.
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
