import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { nextDir, runningServer } from '#build/running-server.ts'
import { originOf, readEnv } from '#lib/site/env.ts'
import { fail, flag, runCommand } from '#lib/terminal/command.ts'
import { clean, quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'
import type * as NewDocuments from './new-documents.ts'

/** Words that people may use for a kind of document, and the word that the command expects. */
const kinds = new Map([
  ['maintainer', 'maintainer'],
  ['person', 'maintainer'],
  ['author', 'maintainer'],
  ['project', 'project'],
  ['repository', 'project'],
  ['post', ''],
])

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
    const running = runningServer(nextDir(env))
    const address = `${running?.origin ?? originOf(env)}${env.basePath}${document.address}`
    const see = `See the page at ${address}${running ? '' : ' while npm run dev runs'}`
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
  [first = '', ...others]: readonly string[],
  { folder, name }: { folder: boolean; name?: string | undefined },
) {
  // In UTC, as on the site: a local date could be in the future, so the post would be scheduled.
  const day = new Date().toISOString().slice(0, 10)
  if (name !== undefined && first !== 'maintainer') fail('--name is for maintainers; leave it out')
  if (first === 'maintainer' || first === 'project') {
    if (folder) fail('--folder is for posts; leave it out')
    const [second, ...more] = others
    if (!second?.trim() || more.length > 0)
      fail(
        `npm run new makes one ${first} at a time; run npm run new -- ${first} ${first === 'project' ? 'NAME' : 'HANDLE'}`,
      )
    return first === 'project' ? newProject(second) : newMaintainer(second, name, day)
  }
  if (!first.trim()) fail('The title is missing; run npm run new -- "Title of a post"')
  const meant = others.length === 1 ? kinds.get(nearest(first, kinds.keys()) ?? '') : undefined
  if (meant !== undefined)
    fail(
      `${quote(first)} is not a kind of document; run npm run new -- ${meant ? `${meant} ${others[0]}` : `"${others[0]}"`}, or for a post npm run new -- "${clean(`${first} ${others[0]}`, 200)}"`,
    )
  if (others.length > 0)
    fail(
      `The title must be in quotes; run npm run new -- "${clean([first, ...others].join(' '), 200)}"`,
    )
  const author = spawnSync('git', ['config', 'user.name'], { encoding: 'utf8' }).stdout?.trim()
  if (!author) fail("git has no name for you; run git config --global user.name 'Your Name'")
  return newPost({ title: first, author, day, isFolder: folder })
}
