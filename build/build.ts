/**
 * `npm run build`: makes the site in OUT_DIR. Loads the steps only if there is something to do, so
 * that a build without changes ends at once.
 */
import path from 'node:path'
import { readEnv } from '#lib/site/env.ts'
import { runCommand } from '#lib/terminal/command.ts'
import { beginBuild } from './begin-build.ts'
import { inputsOf, isUpToDate } from './up-to-date.ts'

// In development mode, drafts would be published.
Object.assign(process.env, { NODE_ENV: 'production' })

await runCommand({ name: 'npm run build', summary: 'Builds the site into OUT_DIR.' }, async () => {
  const env = readEnv()
  const where = path.relative('.', env.outDir)
  beginBuild(env)
  const inputs = inputsOf(env)
  if (isUpToDate(env, inputs)) {
    console.log(`Nothing has changed since ${where}/ was built; remove that folder to build again`)
    return
  }
  // Next needs a second to start, in which this process loads the other steps.
  const { startNext } = await import('./next-build.ts')
  const next = startNext(env, inputs)
  const { buildSite } = await import('./build-site.ts')
  await buildSite(env, inputs, next)
  const address = env.basePath && `, for ${env.siteUrl}${env.basePath}/`
  console.log(`The site is in ${where}/${address}`)
})
