import fs from 'node:fs/promises'
import { expect, it } from 'vitest'
import type { Diagnostic } from '#lib/check/diagnostic.ts'
import { diagnosticLines } from '#lib/check/report.ts'

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
