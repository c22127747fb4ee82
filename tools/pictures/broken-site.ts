import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import { freePort } from '#tools/test/free-port.ts'

const stateDir = '.site/pictures'
const contentDir = `${stateDir}/content`

/** The address of a post of the copy that has two mistakes. */
export const brokenPost = '/blog/first-steps/'

const text = (body: string): string => `---
title: First steps
description: What to try first.
date: 2026-01-02
slug: first-steps
author: Falco Community
---

${body}
`

/**
 * Runs development on a copy of `content/` with one more post, and breaks that post once it was shown, as an author would.
 * @param work gets the address of the server, and what breaks the post
 */
export async function withBrokenSite(
  work: (url: string, breakPost: () => Promise<void>) => Promise<void>,
): Promise<void> {
  await fs.rm(stateDir, { recursive: true, force: true })
  await fs.cp('content', contentDir, { recursive: true })
  const file = `${contentDir}/posts/first-steps.md`
  const whole = '## Install\n\nRead [how it is installed](../projects/falco.md), then write a rule.'
  await fs.writeFile(file, text(whole))
  const port = await freePort(3900)
  const server = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'dev'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, CONTENT_DIR: contentDir, STATE_DIR: `${stateDir}/state`, PORT: String(port) },
  })
  try {
    let said = ''
    while (!said.includes('Ready in')) said += (await once(server.stdout, 'data')).join('')
    server.stdout.resume()
    const broken =
      '## Install\n\nRead [how it is installed](../projects/falcon.md), then write <marquee>a rule</marquee>.'
    await work(`http://localhost:${port}`, () => fs.writeFile(file, text(broken)))
  } finally {
    server.kill('SIGINT')
    await once(server, 'exit')
    await fs.rm(stateDir, { recursive: true, force: true })
  }
}
