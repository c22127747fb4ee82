import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { getLanguageService } from 'yaml-language-server'
import type { Diagnostic } from '#lib/check/diagnostic.ts'
import { diagnosticLines } from '#lib/check/report.ts'
import { settingsFile } from './generated.ts'

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
server.configure({
  validate: true,
  hover: true,
  completion: true,
  schemas: Object.entries(schemas).map(([uri, glob]) => ({
    uri: uriOf(uri),
    fileMatch: [String(glob)],
  })),
})

it('an editor marks, explains and completes a YAML file', async () => {
  const text = 'title: Talk\nordr: 2\nlinks:\n  - title: 5\n    url: falco\n\n'
  const file = TextDocument.create(uriOf('content/links/bad.yaml'), 'yaml', 1, text)
  const marks = await server.doValidation(file, false)
  expect(marks.map(({ range, message }) => `${range.start.line + 1} ${message}`).sort()).toEqual([
    '2 Property ordr is not allowed.',
    '4 Incorrect type. Expected "string".',
    '4 Missing property "description".',
    '5 Write a full address such as https://falco.org/docs/',
  ])
  const explained = await server.doHover(file, { line: 0, character: 1 })
  expect(JSON.stringify(explained)).toContain('Heading of the group.')
  const { items } = await server.doComplete(file, { line: 5, character: 0 }, false)
  expect(items.map(({ label }) => label)).toContain('order')
})

it('VS Code’s task reads the lines in which the check reports diagnostics', async () => {
  const [task] = JSON.parse(await fs.readFile('.vscode/tasks.json', 'utf8')).tasks
  const diagnostic: Diagnostic = {
    path: 'posts/a b.md',
    line: 2,
    column: 8,
    severity: 'error',
    rule: 'front-matter/key-missing',
    message: 'is empty [a]',
  }
  const [text = ''] = diagnosticLines([diagnostic], 'content')
  const read = new RegExp(task.problemMatcher.pattern.regexp).exec(text)?.slice(1).join('|')
  expect(read).toBe('content/posts/a b.md|2|8|error|is empty [a]|front-matter/key-missing')
})
