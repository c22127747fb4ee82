import { spawn } from 'node:child_process'
import os from 'node:os'
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

/**
 * What git prints.
 * @param input what it reads
 * @throws {SourceError} where git is not there, fails, takes too long or prints too much
 */
export function git(args: readonly string[], { time, bytes }: Limits, input = ''): Promise<string> {
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
    const take = (into: Buffer[]) => (part: Buffer) => {
      length += part.length
      if (length > bytes) end(`git printed more than ${bytes} bytes, which no list of tags has; look at the address`)
      else into.push(part)
    }
    child.stdout.on('data', take(printed))
    child.stderr.on('data', take(errors))
    child.on('error', ({ message }) => {
      clearTimeout(timer)
      reject(new SourceError(`git cannot be started (${clean(message, 100)}); install git, and try again`))
    })
    child.on('close', (status) => {
      clearTimeout(timer)
      if (status === 0) return resolve(Buffer.concat(printed).toString('utf8'))
      const said = Buffer.concat(errors).toString('utf8').trim().split('\n').at(-1) ?? ''
      reject(new SourceError(`git failed: ${clean(said, 300)}; look at the address and the network, and try again`))
    })
    // Who ends before it has read all is heard of by its status.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}
