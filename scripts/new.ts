/** `npm run new`: the file of a new post, maintainer or project, with what the check asks for. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { nextDir, runningServer } from '#build/running-server.ts'
import { readEnv } from '#lib/site/env.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { quote } from '#lib/text/message-format.ts'
import type { NewDocument } from '#tools/new/new-documents.ts'

await attempt(async () => {
  const { values, positionals } = readCommand({
    name: 'npm run new',
    summary: 'Makes the file of a new post, maintainer or project.',
    operands: '"TITLE" | maintainer HANDLE | project NAME',
    options: {
      folder: { type: 'boolean', default: false, description: 'a post in a folder of its own, for pictures beside it' },
      name: { type: 'string', value: '"FULL NAME"', description: "a maintainer's full name" },
    },
    notes: ['A post is a draft with the date of today and your name from git.'],
  })
  const env = readEnv()
  // The site's days are in UTC, so that a post is not held back until the evening.
  const document = await plan(positionals, values, new Date().toISOString().slice(0, 10))
  const { writeNew } = await import('#tools/new/new-documents.ts')
  await writeNew(document, env.contentDir)
  const running = runningServer(nextDir(env, process.env))
  const address = `${running?.origin ?? `http://localhost:${env.port}`}${env.basePath}${document.address}`
  const steps = [
    running ? `See it at ${address}` : `See it at ${address} while npm run dev runs`,
    ...document.steps,
    'Run npm run check',
  ]
  const lines = [
    path.relative('.', path.join(env.contentDir, document.file)),
    ...steps.map((step, index) => `${index + 1}. ${step}`),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
})

type CommandValues = { folder: boolean; name?: string | undefined }

async function plan(words: readonly string[], values: CommandValues, day: string): Promise<NewDocument> {
  const [first = '', ...others] = words
  const isPost = first !== 'maintainer' && first !== 'project'
  if (values.folder && !isPost) fail('--folder is for posts; leave it out')
  if (values.name !== undefined && first !== 'maintainer') fail('--name is for maintainers; leave it out')
  if (isPost && !first.trim()) fail('The title is missing; write npm run new -- "Title of a post"')
  if (isPost && others.length > 0)
    fail(`The title has to be in quotes; write npm run new -- ${quote(words.join(' '), 200).replaceAll("'", '"')}`)
  const { newMaintainer, newPost, newProject } = await import('#tools/new/new-documents.ts')
  if (isPost) return newPost({ title: first, author: authorFromGit(), day, isFolder: values.folder })
  const [name] = others
  const typed = first === 'maintainer' ? 'maintainer HANDLE' : 'project NAME'
  if (!name?.trim() || others.length > 1) fail(`One ${first} is made at a time; write npm run new -- ${typed}`)
  return first === 'maintainer' ? newMaintainer({ handle: name, name: values.name, day }) : newProject(name)
}

function authorFromGit(): string {
  const { stdout } = spawnSync('git', ['config', 'user.name'], { encoding: 'utf8' })
  return stdout?.trim() || fail("git knows no name of yours; write git config --global user.name 'Your Name'")
}
