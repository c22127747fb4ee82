import fs from 'node:fs'
import path from 'node:path'
import { shortReport, unpublishedLine } from '#lib/check/report.ts'
import { type ContentIndex, stateFile } from '#lib/content/content-index.ts'
import { sitePaths } from '#lib/content/pages/site-paths.ts'
import { provideIndex } from '#lib/content/read-index.ts'
import { createReader } from '#lib/generate/read-content.ts'
import { clientScripts } from '#lib/site/client-scripts.ts'
import { buildDataDir, type SiteEnv } from '#lib/site/env.ts'
import { speculationRules } from '#lib/site/metadata.ts'
import { fail } from '#lib/terminal/command.ts'
import { writeClientScripts } from './bundle-client.ts'
import { writeBuildFile } from './finish/build-file.ts'
import { finishPages } from './finish/finish.ts'
import { comingSite, replaceSite } from './finish/swap.ts'
import { makeFiles } from './make-files.ts'
import type { NextBuild } from './next-build.ts'
import { writeNginxFile } from './nginx.ts'
import { inputsOf, noteBuilt } from './up-to-date.ts'

/** The steps of a build. On failure, prints the reason and exits; OUT_DIR stays as it was. */
export async function buildSite(env: SiteEnv, inputs: string, next: NextBuild) {
  const dataDir = buildDataDir(env)
  await writeClientScripts(dataDir, 'site')
  const index = await runStep('content', () => readContent(env, dataDir, next))
  const files = runStep('files', () => makeFiles(env))
  for (const end of await Promise.allSettled([next.ended, files]))
    if (end.status === 'rejected') throw end.reason
  // Pages made from other code must not get into the cache.
  if (inputsOf(env) !== inputs)
    throw new Error('The code or the date has changed while the site was built; build again')

  const { inline } = await clientScripts()
  const scripts = [...Object.values(inline), speculationRules()]
  await runStep('finish', async () => {
    await finishPages(env, scripts)
    await requirePages(comingSite(env.outDir))
    writeBuildFile(comingSite(env.outDir), env.buildTime)
    writeNginxFile(env, comingSite(env.outDir))
    await replaceSite(env.outDir)
  })
  noteBuilt(env, inputs, index)
}

/** Reads all content; an error in it ends the build, after Next has ended. */
async function readContent(
  { contentDir }: SiteEnv,
  dataDir: string,
  next: NextBuild,
): Promise<ContentIndex> {
  const { diagnostics, waiting, index } = await createReader(contentDir, dataDir, {
    strict: true,
  })()
  const text =
    (diagnostics.length > 0 ? shortReport(diagnostics, contentDir) : '') + unpublishedLine(waiting)
  if (!index || diagnostics.some(({ severity }) => severity === 'error')) {
    next.hide()
    // Ends the wait of pages (lib/content/read-index.ts). Next is not killed, since that could leave
    // half-written files that break the next build.
    fs.writeFileSync(stateFile(dataDir), '')
    await next.ended.catch(() => undefined)
    fail(text.trimEnd())
  }
  process.stderr.write(text)
  provideIndex(index)
  return index
}

/** Ends a build whose sitemap lists a page that it did not make. */
async function requirePages(siteDir: string) {
  const listed = (await sitePaths()).map((page) => page.path)
  const missing = listed.filter(
    (address) => !fs.existsSync(path.join(siteDir, decodeURI(address), 'index.html')),
  )
  if (missing.length > 0)
    throw new Error(`The sitemap lists pages that were not made: ${missing.join(', ')}`)
}

/** Runs a step of a build, and prints how long it takes. */
async function runStep<Result>(name: string, work: () => Promise<Result>) {
  const start = Date.now()
  const result = await work()
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  process.stderr.write(`${name.padEnd(20)}${seconds.padStart(6)} s\n`)
  return result
}
