import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { originOf, readEnv } from '#lib/site/env.ts'
import { fail, flag, runCommand } from '#lib/terminal/command.ts'
import type * as NewDocuments from './new-documents.ts'

await runCommand(
  {
    name: 'npm run new',
    summary: 'Makes the file of a new post, maintainer or project.',
    operands: '"TITLE" | maintainer HANDLE | project NAME',
    options: {
      folder: flag('make a folder for the post and its pictures'),
      name: { type: 'string', value: '"FULL NAME"', description: "a maintainer's full name" },
    },
    notes: ["A new post is a draft with today's date and your name from git."],
  },
  async ({ values, positionals }) => {
    const env = readEnv()
    const documents = await import('./new-documents.ts')
    const document = documentFor(documents, positionals, values)
    await documents.writeNew(document, env.contentDir)
    const address = `${originOf(env)}${env.basePath}${document.address}`
    const see = `See the page at ${address} while npm run dev runs`
    const steps = [see, ...document.steps, 'Run npm run check'].map(
      (step, index) => `${index + 1}. ${step}`,
    )
    process.stdout.write(
      `${[path.relative('.', path.join(env.contentDir, document.file)), ...steps].join('\n')}\n`,
    )
  },
)

function documentFor(
  { newMaintainer, newPost, newProject }: typeof NewDocuments,
  words: readonly string[],
  { folder, name }: { folder: boolean; name?: string | undefined },
) {
  const [first = '', second = ''] = words
  const isPost = first !== 'maintainer' && first !== 'project'
  if (words.length !== (isPost ? 1 : 2))
    fail(
      'Write npm run new -- "TITLE" with quotes, npm run new -- maintainer HANDLE, or npm run new -- project NAME',
    )
  if (name !== undefined && first !== 'maintainer') fail('--name is for maintainers; leave it out')
  if (folder && !isPost) fail('--folder is for posts; leave it out')
  if (first === 'project') return newProject(second)
  // In UTC, as on the site: a local date could be in the future, so the post would be scheduled.
  const day = new Date().toISOString().slice(0, 10)
  if (first === 'maintainer') return newMaintainer(second, name, day)
  const author = spawnSync('git', ['config', 'user.name'], { encoding: 'utf8' }).stdout?.trim()
  if (!author) fail("git has no name for you; run git config --global user.name 'Your Name'")
  return newPost({ title: first, author, day, isFolder: folder })
}
