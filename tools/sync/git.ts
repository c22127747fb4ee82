import { type ExecFileException, execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { clean } from '#lib/text/message-format.ts'
import { type Repository, SourceError } from './source.ts'

/** Makes git ignore the user's settings and never ask for a password. */
const environment = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: path.resolve('tools/sync/git.config'),
  GIT_TERMINAL_PROMPT: '0',
  GIT_ASKPASS: '',
  LC_ALL: 'C',
}

export const gitIn =
  (cwd: string): Repository['git'] =>
  async (...words) => {
    const env = { ...process.env, ...environment }
    const options = { cwd, env, timeout: 60_000, maxBuffer: Number.POSITIVE_INFINITY }
    try {
      return (await promisify(execFile)('git', words, options)).stdout
    } catch (error) {
      const { killed, message, stderr = '' } = error as ExecFileException
      const otherwise = killed ? 'it took longer than a minute' : message
      const [reason = otherwise] = /^(?:fatal|error): .*/m.exec(stderr) ?? []
      throw new SourceError(
        `git failed: ${clean(reason, 300)}; check the address, the network, and whether git is installed`,
      )
    }
  }
