import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Finding } from '#lib/check/finding.ts'
import { findingLines } from '#lib/check/report.ts'
import { settingsFile } from './made.ts'

/** The server that the extension redhat.vscode-yaml brings, and other editors start themselves. */
const program = createRequire(import.meta.url).resolve('yaml-language-server/bin/yaml-language-server')
/** Comes with it, without types. */
const rpc = createRequire(program)('vscode-jsonrpc/node')

type Position = { line: number; character: number }
type Diagnostic = { range: { start: Position }; message: string }

let server: ChildProcess
let connection: {
  listen(): void
  sendRequest(method: string, params: unknown): Promise<unknown>
  sendNotification(method: string, params: unknown): void
  onRequest(method: string, answer: (params: { items: { section: string }[] }) => unknown): void
  onNotification(method: string, take: (params: { uri: string; diagnostics: Diagnostic[] }) => void): void
}

const uriOf = (file: string): string => pathToFileURL(path.resolve(file)).href
const listeners = new Map<string, (diagnostics: Diagnostic[]) => void>()

beforeAll(async () => {
  server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] })
  connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(server.stdout),
    new rpc.StreamMessageWriter(server.stdin),
  )
  const { 'yaml.schemas': schemas } = JSON.parse(fs.readFileSync(settingsFile, 'utf8'))
  // What an editor that gives Markdown to the server says beside it; see CONTRIBUTING.md.
  const markdown = { './schema/json/post.json': 'content/posts/**/*.md' }
  const yaml = { validate: true, hover: true, completion: true, schemas: { ...schemas, ...markdown } }
  // Asked of nobody else: schemas of other files come from a host.
  const settings = { ...yaml, schemaStore: { enable: false } }
  connection.onRequest('workspace/configuration', ({ items }) =>
    items.map(({ section }) => (section === 'yaml' ? settings : null)),
  )
  connection.onRequest('client/registerCapability', () => null)
  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    listeners.get(uri)?.(diagnostics)
  })
  connection.listen()
  const root = uriOf('.')
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: root,
    workspaceFolders: [{ uri: root, name: 'site' }],
    capabilities: { workspace: { configuration: true, workspaceFolders: true } },
  })
  connection.sendNotification('initialized', {})
})
afterAll(async () => {
  server.kill()
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
})

/** Opens a file that is on no disk; gives what the server marks in it, as soon as a line of that is `wanted`. */
async function marksOf(file: string, text: string, wanted?: string): Promise<string[]> {
  const uri = uriOf(file)
  return new Promise((resolve) => {
    listeners.set(uri, (diagnostics) => {
      const marks = diagnostics.map(({ range, message }) => `${range.start.line + 1} ${message}`)
      // The first answer may come before the server has its settings.
      if (wanted === undefined || marks.includes(wanted)) resolve(marks.sort())
    })
    connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: path.extname(file).slice(1), version: 1, text },
    })
  })
}

async function hoverAt(file: string, line: number, character: number): Promise<string> {
  const params = { textDocument: { uri: uriOf(file) }, position: { line: line - 1, character } }
  return JSON.stringify(await connection.sendRequest('textDocument/hover', params))
}

async function completionsAt(file: string, line: number, character: number): Promise<string[]> {
  const params = { textDocument: { uri: uriOf(file) }, position: { line: line - 1, character } }
  const { items } = (await connection.sendRequest('textDocument/completion', params)) as { items: { label: string }[] }
  return items.map(({ label }) => label)
}

const bad = `title: Talk
ordr: 2
links:
  - title: 5
    url: falco

`

it('an editor marks, explains and completes a YAML file', async () => {
  const file = 'content/links/bad.yaml'
  expect(await marksOf(file, bad, '2 Property ordr is not allowed.')).toEqual([
    '2 Property ordr is not allowed.',
    '4 Incorrect type. Expected "string".',
    '4 Missing property "description".',
    '5 Write a full address such as https://falco.org/docs/',
  ])
  expect(await hoverAt(file, 1, 1)).toContain('Heading of the group.')
  expect(await completionsAt(file, 6, 0)).toContain('order')
  const good = 'title: Talk\nlinks:\n  - { title: Chat, url: https://example.org/, description: A chat. }\n'
  expect(await marksOf('content/links/good.yaml', good)).toEqual([])
})

it('a line in the file names the schema where settings do not', async () => {
  const line = '# yaml-language-server: $schema=../schema/json/moves.json\n'
  const moves = 'moves:\n  - { date: 2026-01-01, project: falco, event: gone }\n'
  const wanted = '3 Value is not accepted. Valid values: "listed", "moved", "unlisted".'
  expect(await marksOf('docs/some.yaml', line + moves, wanted)).toEqual([wanted])
})

it('front matter is explained, completed and marked where an editor gives Markdown to the server', async () => {
  const file = 'content/posts/some.md'
  const front = 'title: A post\ndescription: What it says.\ndate: 2026-1-1\nslug: a\nauthor: Ada\n\n'
  const wanted = '4 Write YYYY-MM-DD such as 2026-08-28, or with time and zone such as 2026-08-28T09:00:00Z'
  const marks = await marksOf(file, `---\n${front}---\n\nWords.\n`, wanted)
  expect(await hoverAt(file, 2, 1)).toContain('The headline, as a reader sees it.')
  expect(await completionsAt(file, 7, 0)).toEqual(expect.arrayContaining(['updated', 'tags', 'cover']))
  // The text below is a second document to the server, and none of YAML: why CONTRIBUTING.md has marks off there.
  const others = marks.filter((mark) => mark !== wanted)
  expect([others.length > 0, others.filter((mark) => !mark.startsWith('10 '))]).toEqual([true, []])
})

it('the task of VS Code reads findings as the check writes them', () => {
  const [task] = JSON.parse(fs.readFileSync('.vscode/tasks.json', 'utf8')).tasks
  const { regexp } = task.problemMatcher.pattern
  const finding: Finding = {
    path: 'posts/a b.md',
    line: 2,
    column: 8,
    severity: 'error',
    rule: 'front-matter/key-missing',
    message: 'title: is empty [a]',
  }
  const [text = ''] = findingLines([finding], 'content')
  expect(new RegExp(regexp).exec(text)?.slice(1)).toEqual([
    'content/posts/a b.md',
    '2',
    '8',
    'error',
    'title: is empty [a]',
    'front-matter/key-missing',
  ])
})
