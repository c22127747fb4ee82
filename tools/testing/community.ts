import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import type { RequestListener } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { byCodeUnit } from '#lib/text/collation.ts'
import { writeChanges } from '#tools/documents/plan.ts'
import { startServer } from '#tools/serve/start-server.ts'
import { planSync } from '#tools/sync/plan.ts'

type ByName = Readonly<Record<string, string>>

/** Paths of the sources of each kind, below /git/. */
const places: ByName = {
  maintainers: 'evolution/blob/main/m.yaml',
  'core maintainers': 'evolution/blob/main/core.md',
  repositories: 'evolution/blob/main/r.yaml',
  tags: '{repository}',
  minutes: 'community',
  bundles: 'falco',
  rules: 'rules',
  plugins: 'plugins/blob/main/registry.yaml',
  outputs: 'falcosidekick/blob/main/README.md',
  adopters: 'falco/blob/main/ADOPTERS.md',
}

const source = (address: string, holds: string) => `  - name: The ${holds}
    holds: ${holds}
    url: ${address}/git/${places[holds]}
    licence: Apache-2.0
    for: this site
    asOf: 2020-12-30 # by hand
`

/** Syncs a content folder on 5 March 2026, and writes the changes. */
export async function syncContent(folder: string, mirror?: string, timeoutMs = 5_000) {
  const now = new Date('2026-03-05T10:00:00Z')
  const plan = await planSync(folder, now, { mirror, timeoutMs, maxBytes: 100_000 })
  await writeChanges(folder, plan.changes)
  return plan
}

/** A web server with git repositories in /git/. */
export async function startCommunity() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'community-'))
  const answers = new Map<string, RequestListener>()
  const server = await startServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const answer = answers.get(url.pathname) ?? gitAnswer(folder, url)
    answer(request, response)
  })
  return {
    address: server.address,
    /** Responses that replace those of git, by the path of the request. */
    answers,
    mirror: path.join(folder, 'git'),
    /** The text of sources.yaml with a source of each of the `kinds`. */
    sources: (kinds: readonly string[]) =>
      `# By hand.\nsources:\n${kinds.map((holds) => source(server.address, holds)).join('')}`,
    /**
     * Makes or replaces a repository.
     * @param files changed files of each day, by name; names with `.link.md` are symbolic links
     * @param tags the day of each tag, by name
     */
    repository: (
      name: string,
      files: Readonly<Record<string, ByName>> = { '2020-01-01': {} },
      tags: ByName = {},
    ) => {
      const place = path.join(folder, 'git', name)
      fs.rmSync(place, { recursive: true, force: true })
      git(['init', '--quiet', '--bare', '--initial-branch=main', place])
      git(['-C', place, 'fast-import', '--quiet'], commits(files, tags))
    },
    stop: () => {
      server.stop()
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

function git(args: readonly string[], input = ''): void {
  const { status, stderr } = spawnSync('git', args, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

/** Input for git-fast-import(1): a commit for each day with files, and a commit for each tag. */
function commits(files: Readonly<Record<string, ByName>>, tags: ByName) {
  const person = (day: string) =>
    `Ada <ada@example.org> ${Date.parse(`${day}T12:00:00Z`) / 1000} +0000`
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`
  const commit = (day: string) =>
    `commit refs/heads/main\ncommitter ${person(day)}\n${data('A change')}`
  const tagged = Object.entries(tags).map(([name, day]) => ({
    day,
    text: `${commit(day)}tag ${name}\nfrom refs/heads/main\ntagger ${person(day)}\n${data(name)}`,
  }))
  const written = Object.entries(files).map(([day, changes]) => {
    const lines = Object.entries(changes).map(([file, text]) => {
      return `M ${file.endsWith('.link.md') ? '120000' : '644'} inline ${file}\n${data(text)}`
    })
    return { day, text: `${commit(day)}${lines.join('')}` }
  })
  const inOrder = [...written, ...tagged].sort((a, b) => byCodeUnit(a.day, b.day))
  return inOrder.map(({ text }) => text).join('')
}

/** Answers with git's own HTTP server, a CGI program (RFC 3875). */
const gitAnswer =
  (folder: string, url: URL): RequestListener =>
  async (request, response) => {
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
    request.pipe(child.stdin).on('error', () => {})
    const out = Buffer.concat(await child.stdout.toArray())
    const end = out.indexOf('\r\n\r\n')
    const head = out.subarray(0, end).toString().split('\r\n')
    const headers = Object.fromEntries(head.map((line) => line.split(': ', 2)))
    response
      .writeHead(Number.parseInt(headers.Status ?? '200', 10), headers)
      .end(out.subarray(end + 4))
  }
