/** `npm run new -- "Title of a post"`: a draft with today's date and the author that git knows. */
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { readEnv } from '../lib/env.ts'
import { planNewPost } from '../lib/import/new-post.ts'
import { writeChanges } from '../lib/import/write.ts'
import { attempt, fail } from './fail.ts'

await attempt(async () => {
  const [title, ...others] = process.argv.slice(2)
  if (!title?.trim() || title.startsWith('-')) fail('The title is missing; write npm run new -- "Title of a post"')
  if (others.length > 0) fail(`The title has to be in quotes; write npm run new -- "${[title, ...others].join(' ')}"`)
  const { contentDir, port } = readEnv()
  // The site's days are in UTC, so that a post is not kept back until the evening.
  const day = new Date().toISOString().slice(0, 10)
  const change = await planNewPost({ title, author: authorFromGit(), day }, contentDir)
  await writeChanges(contentDir, [change])
  const slug = path.posix.basename(change.file, '.md')
  process.stdout.write(
    [
      path.relative('.', path.join(contentDir, change.file)),
      `1. Write it: npm run dev shows it at http://localhost:${port}/blog/${slug}/`,
      '2. Take "draft: true" out when it is done, and run npm run check',
      '',
    ].join('\n'),
  )
})

function authorFromGit(): string {
  try {
    const name = execFileSync('git', ['config', 'user.name'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim()
    if (name !== '') return name
  } catch {
    // git exits with 1 where it knows no name.
  }
  return fail("git knows no name of yours; write git config --global user.name 'Your Name'")
}
