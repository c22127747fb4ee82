import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { getLanguageService } from 'yaml-language-server'
import type { Finding } from '#lib/check/finding.ts'
import { findingLines } from '#lib/check/report.ts'
import { settingsFile } from './made.ts'

const requireOfServer = createRequire(import.meta.resolve('yaml-language-server'))
const { TextDocument } = requireOfServer('vscode-languageserver-textdocument')
const uriOf = (file: string) => pathToFileURL(path.resolve(file)).href

const server = getLanguageService({
  schemaRequestService: (uri) => fs.readFile(fileURLToPath(uri), 'utf8'),
  workspaceContext: {
    resolveRelativePath: (relative, resource) => new URL(relative, resource).href,
  },
})
const { 'yaml.schemas': schemas } = JSON.parse(await fs.readFile(settingsFile, 'utf8'))
// Adds the schema of posts, which editors use only if they pass Markdown to the YAML server; see
// CONTRIBUTING.md.
const all = { ...schemas, './schema/json/post.json': 'content/posts/**/*.md' }
server.configure({
  validate: true,
  hover: true,
  completion: true,
  schemas: Object.entries(all).map(([uri, glob]) => ({
    uri: uriOf(uri),
    fileMatch: [String(glob)],
  })),
})

const open = (file: string, text: string) =>
  TextDocument.create(uriOf(file), path.extname(file).slice(1), 1, text)
async function marksOf(file: string, text: string) {
  const marks = await server.doValidation(open(file, text), false)
  return marks.map(({ range, message }) => `${range.start.line + 1} ${message}`).sort()
}
async function hoverOf(file: string, text: string, line: number) {
  return JSON.stringify(await server.doHover(open(file, text), { line: line - 1, character: 1 }))
}
async function offersOf(file: string, text: string, line: number) {
  const { items } = await server.doComplete(
    open(file, text),
    { line: line - 1, character: 0 },
    false,
  )
  return items.map(({ label }) => label)
}

it('an editor marks, explains and completes a YAML file', async () => {
  const file = 'content/links/bad.yaml'
  const bad = 'title: Talk\nordr: 2\nlinks:\n  - title: 5\n    url: falco\n\n'
  expect(await marksOf(file, bad)).toEqual([
    '2 Property ordr is not allowed.',
    '4 Incorrect type. Expected "string".',
    '4 Missing property "description".',
    '5 Write a full address such as https://falco.org/docs/',
  ])
  expect(await hoverOf(file, bad, 1)).toContain('Heading of the group.')
  expect(await offersOf(file, bad, 6)).toContain('order')
  const good = 'title: A\nlinks: [{ title: B, url: https://c.org/, description: D. }]\n'
  expect(await marksOf('content/links/good.yaml', good)).toEqual([])
})

it('front matter is explained and completed if an editor passes Markdown to the server', async () => {
  const file = 'content/posts/some.md'
  const text =
    '---\ntitle: A\ndescription: B.\ndate: 2026-1-1\nslug: a\nauthor: Ada\n\n---\n\nWords.\n'
  expect(await hoverOf(file, text, 2)).toContain('The headline, as a reader sees it.')
  expect(await offersOf(file, text, 7)).toContain('updated')
})

it('the task of VS Code reads findings as the check writes them', async () => {
  const [task] = JSON.parse(await fs.readFile('.vscode/tasks.json', 'utf8')).tasks
  const place = { path: 'posts/a b.md', line: 2, column: 8 }
  const finding: Finding = {
    ...place,
    severity: 'error',
    rule: 'front-matter/key-missing',
    message: 'is empty [a]',
  }
  const [text = ''] = findingLines([finding], 'content')
  const read = new RegExp(task.problemMatcher.pattern.regexp).exec(text)?.slice(1).join('|')
  expect(read).toBe('content/posts/a b.md|2|8|error|is empty [a]|front-matter/key-missing')
})
