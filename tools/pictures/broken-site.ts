import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import { freePort } from '#tools/test/free-port.ts'

const stateDir = '.site/pictures'
const contentDir = `${stateDir}/content`
const file = `${contentDir}/posts/first-steps.md`

export const brokenPost = '/blog/first-steps/'

const post = (words: string) =>
  `---\ntitle: First steps\ndescription: What to try first.\ndate: 2026-01-02\nslug: first-steps\nauthor: Falco Community\n---\n\n## Install\n\n${words}\n`
const whole = post('Read [how it is installed](../projects/falco.md), then write a rule.')
const broken = post('Read [how it is installed](../projects/falcon.md), then write <marquee>a rule</marquee>.')

/** Runs `next dev` on a copy of `content/` with one more post; `breakPost` puts two mistakes into that post. */
export async function withBrokenSite(work: (url: string, breakPost: () => Promise<void>) => Promise<void>) {
  await fs.rm(stateDir, { recursive: true, force: true })
  await fs.cp('content', contentDir, { recursive: true })
  await fs.writeFile(file, whole)
  const port = await freePort(3900)
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CONTENT_DIR: contentDir, STATE_DIR: `${stateDir}/state`, PORT: String(port) },
  })
  try {
    // The server prints its first line when it listens; the first page may take half a minute.
    await once(server.stdout, 'data')
    await fetch(`http://localhost:${port}${brokenPost}`)
    await work(`http://localhost:${port}`, () => fs.writeFile(file, broken))
  } finally {
    server.kill('SIGINT')
    await once(server, 'exit')
    await fs.rm(stateDir, { recursive: true, force: true })
  }
}
