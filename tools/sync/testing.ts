import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import os from 'node:os'
import path from 'node:path'

export type Answer = (request: http.IncomingMessage, response: http.ServerResponse) => void

/** A text as a server of sources shows it. */
export const asText =
  (text: string): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(text)

/** A web server on this machine with prepared answers, and git repositories below /git/. */
export async function startCommunity() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'community-'))
  const answers = new Map<string, Answer>()
  const server = http.createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const answer = answers.get(url.pathname) ?? (url.pathname.startsWith('/git/') ? gitAnswer(folder) : undefined)
    if (answer) answer(request, response)
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    folder,
    /** Prepares the answer to a path. */
    answer: (file: string, answer: Answer) => answers.set(file, answer),
    /** Adds tags with their days, UTC, to a repository, which is made where it is not there. */
    tag: (repository: string, tags: Readonly<Record<string, string>>) => addTags(folder, repository, tags),
    /** Puts files into a repository, as its newest commit, in place of all others that it had. */
    files: (repository: string, files: Readonly<Record<string, string>>) => putFiles(folder, repository, files),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

type Run = (args: readonly string[], day?: string) => void

/** Runs git in a repository, which is made where it is not there. */
function repositoryIn(folder: string, repository: string): { place: string; run: Run } {
  const place = path.join(folder, 'git', repository)
  const run: Run = (args, day = '2020-01-01') => {
    const date = `${day}T12:00:00Z`
    const who = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.org' }
    const committer = { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' }
    const env = { ...process.env, ...who, ...committer, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date }
    const { status, stderr } = spawnSync('git', ['-C', place, ...args], { env, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  if (!fs.existsSync(place)) {
    fs.mkdirSync(place, { recursive: true })
    run(['init', '--quiet'])
    run(['config', 'http.uploadpack', 'true'])
    run(['config', 'uploadpack.allowFilter', 'true'])
    run(['commit', '--quiet', '--allow-empty', '-m', 'Begin'])
  }
  return { place, run }
}

function addTags(folder: string, repository: string, tags: Readonly<Record<string, string>>): void {
  const { run } = repositoryIn(folder, repository)
  for (const [name, day] of Object.entries(tags)) {
    run(['commit', '--quiet', '--allow-empty', '-m', name], day)
    run(['tag', '-a', name, '-m', name], day)
  }
}

function putFiles(folder: string, repository: string, files: Readonly<Record<string, string>>): void {
  const { place, run } = repositoryIn(folder, repository)
  run(['rm', '-r', '--quiet', '--ignore-unmatch', '.'])
  for (const [file, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(place, file)), { recursive: true })
    fs.writeFileSync(path.join(place, file), text)
  }
  run(['add', '--all'])
  run(['commit', '--quiet', '--allow-empty', '-m', 'Files'])
}

/** git's own server, which speaks CGI (RFC 3875). */
const gitAnswer =
  (folder: string): Answer =>
  (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const child = spawn('git', ['http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname.replace(/^(\/git\/[^/]+)/, '$1/.git'),
        QUERY_STRING: url.search.slice(1),
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
    })
    const parts: Buffer[] = []
    request.pipe(child.stdin)
    child.stdin.on('error', () => {})
    child.stdout.on('data', (part: Buffer) => parts.push(part))
    child.on('close', () => {
      const out = Buffer.concat(parts)
      const end = out.indexOf('\r\n\r\n')
      const head = out.subarray(0, end).toString().split('\r\n')
      const headers = Object.fromEntries(head.map((line) => line.split(': ', 2)))
      response.writeHead(Number.parseInt(headers.Status ?? '200', 10), headers).end(out.subarray(end + 4))
    })
  }
