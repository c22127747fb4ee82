import path from 'node:path'
import { contentIndex } from '#lib/content/read-index.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { readEnv } from '#lib/site/env.ts'
import { speculationRules } from '#lib/site/metadata.ts'
import { attempt } from '#lib/terminal/command.ts'
import { currentCommit, writeBuildFile } from './finish/build-file.ts'
import { finishPages } from './finish/finish.ts'
import { comingSite, replaceSite } from './finish/swap.ts'
import { writeHosts } from './hosts/hosts.ts'
import { runStep } from './steps.ts'
import { noteBuilt } from './up-to-date.ts'

/**
 * Turns Next's export into the finished site in OUT_DIR. On failure, prints the reason; OUT_DIR
 * stays as it was.
 * @param others - resolves to true when all files other than pages are written
 */
export async function finishBuild(others: Promise<boolean>) {
  await attempt(async () => {
    const env = readEnv()
    const { outDir, siteUrl, basePath } = env
    // git takes half a second, so its result is awaited later.
    const commit = currentCommit()
    const { inline } = await clientScripts()
    await runStep('finish', async () => {
      const scripts = [...Object.values(inline), speculationRules()]
      await finishPages(env, scripts)
      // The process that makes all files other than pages has already printed why it failed.
      if (!(await others)) process.exit(1)
      writeBuildFile(comingSite(outDir), await commit, env.buildTime)
      await replaceSite(outDir)
      await writeHosts(env, scripts)
    })
    noteBuilt(env, process.env.SITE_INPUTS ?? '', await contentIndex())
    const where = `${path.relative('.', outDir)}/${basePath && `, for ${siteUrl}${basePath}/`}`
    // Prints the site's folder at exit, after Next's list of routes.
    process.once('exit', (code) => code === 0 && process.stdout.write(`The site is in ${where}\n`))
  })
}
