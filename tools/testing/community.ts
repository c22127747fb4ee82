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
    /** Forgets all prepared answers; repositories stay. */
    reset: () => answers.clear(),
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

/**
 * Adds commits, in the language of git-fast-import(1), to a repository, which is made where it is not there. One process
 * for each commit and each tag would take most of a test's time.
 */
function addCommits(folder: string, repository: string, commits: readonly string[]): void {
  const place = path.join(folder, 'git', repository)
  const run = (args: readonly string[], input = ''): void => {
    const { status, stderr } = spawnSync('git', args, { input, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  const isNew = !fs.existsSync(place)
  if (isNew) run(['init', '--quiet', '--bare', '--initial-branch=main', place])
  const start = isNew ? commitOf('Begin') : 'reset refs/heads/main\nfrom refs/heads/main^0\n\n'
  run(['-C', place, 'fast-import', '--quiet'], [start, ...commits].join(''))
}

const commitOf = (message: string, by = personOn('2020-01-01')): string =>
  `commit refs/heads/main\ncommitter ${by}\n${dataOf(message)}`
const personOn = (day: string): string => `Ada <ada@example.org> ${Date.parse(`${day}T12:00:00Z`) / 1000} +0000`
const dataOf = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}\n`

function addTags(folder: string, repository: string, tags: Readonly<Record<string, string>>): void {
  const commits = Object.entries(tags).map(([name, day]) => {
    const by = personOn(day)
    return `${commitOf(name, by)}tag ${name}\nfrom refs/heads/main\ntagger ${by}\n${dataOf(name)}`
  })
  addCommits(folder, repository, commits)
}

function putFiles(folder: string, repository: string, files: Readonly<Record<string, string>>): void {
  const all = Object.entries(files).map(([file, text]) => `M 644 inline ${file}\n${dataOf(text)}`)
  addCommits(folder, repository, [`${commitOf('Files')}deleteall\n${all.join('')}`])
}

/** git's own server, which speaks CGI (RFC 3875). */
const gitAnswer =
  (folder: string): Answer =>
  (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const child = spawn('git', ['-c', 'uploadpack.allowFilter=true', 'http-backend'], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: folder,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: url.pathname,
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
