import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { clean } from '#lib/text/message-format.ts'
import { SourceError } from './fault.ts'
import type { Limits } from './limits.ts'

/** Nothing of a person's own settings: no prompt, no password, no other transport, no redirect. */
const settings = [
  ['credential.helper', ''],
  ['core.askPass', 'true'],
  ['http.followRedirects', 'false'],
  ['protocol.allow', 'never'],
  ['protocol.https.allow', 'always'],
  ['protocol.http.allow', 'always'],
  ['gc.auto', '0'],
].flatMap(([key, value]) => ['-c', `${key}=${value}`])

const environment = { GIT_TERMINAL_PROMPT: '0', GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', LC_ALL: 'C' }

type GitOptions = {
  /** What it reads. */
  input?: string
  /** A folder that may not come to hold more bytes than git may print. */
  growing?: string
}

/** What git prints, as text. */
export async function git(args: readonly string[], limits: Limits, options?: GitOptions): Promise<string> {
  return (await gitBytes(args, limits, options)).toString('utf8')
}

/**
 * What git prints.
 * @throws {SourceError} where git is not there, fails, takes too long, prints or fetches too much
 */
export function gitBytes(
  args: readonly string[],
  { time, bytes }: Limits,
  { input = '', growing }: GitOptions = {},
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // A group of its own, since git leaves the transport to other processes, which have to end with it.
    const child = spawn('git', [...settings, ...args], {
      // Outside of any repository, whose own settings would count.
      cwd: os.tmpdir(),
      env: { ...process.env, ...environment },
      detached: true,
    })
    const printed: Buffer[] = []
    const errors: Buffer[] = []
    let length = 0
    const end = (message: string): void => {
      if (child.pid !== undefined) endGroup(child.pid)
      reject(new SourceError(message))
    }
    const timer = setTimeout(() => end(`git had no full answer within ${time / 1000} seconds; try again later`), time)
    const measure = (): void => {
      if (growing !== undefined && sizeOf(growing) > bytes)
        end(`git fetched more than ${bytes} bytes, which is more than it was asked for; look at the address`)
    }
    const meter = setInterval(measure, 100)
    const stop = (): void => {
      clearTimeout(timer)
      clearInterval(meter)
    }
    const take = (into: Buffer[]) => (part: Buffer) => {
      length += part.length
      if (length > bytes) end(`git printed more than ${bytes} bytes, which no list has; look at the address`)
      else into.push(part)
    }
    child.stdout.on('data', take(printed))
    child.stderr.on('data', take(errors))
    child.on('error', ({ message }) => {
      stop()
      reject(new SourceError(`git cannot be started (${clean(message, 100)}); install git, and try again`))
    })
    child.on('close', (status) => {
      stop()
      measure()
      if (status === 0) return resolve(Buffer.concat(printed))
      const said = Buffer.concat(errors).toString('utf8').trim().split('\n').at(-1) ?? ''
      reject(new SourceError(`git failed: ${clean(said, 300)}; look at the address and the network, and try again`))
    })
    // Who ends before it has read all is heard of by its status.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

/** Bytes of the files below a folder, in which git may be at work. */
function sizeOf(folder: string): number {
  try {
    const inside = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
    const files = inside.filter((entry) => entry.isFile())
    return files.reduce((sum, { parentPath, name }) => sum + fs.statSync(path.join(parentPath, name)).size, 0)
  } catch {
    // Something in it went away just now; the next look will see the rest.
    return 0
  }
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
