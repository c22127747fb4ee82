/** `npm run build`: the finished static site in OUT_DIR; whatever fails, what was there before stays. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { finishSite, type Source } from '#build/finish/finish.ts'
import { refuseUnlisted } from '#build/finish/listed.ts'
import { forgetLists, unchangedPages } from '#build/finish/rendered.ts'
import { lockSite, replaceSite } from '#build/finish/swap.ts'
import { runNextBuild } from '#build/run-next.ts'
import { mediaAddresses, readMedia } from '#lib/content/media.ts'
import { dropUnusedPictures } from '#lib/media/scale.ts'
import { forgetSteps, noteStep, readSteps, stepRunner } from '#lib/read/steps.ts'
import { readEnv } from '#lib/site/env.ts'
import { finishVersion } from '#lib/store/code-version.ts'
import { lock } from '#lib/store/lock.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'

/** Refuses to replace a folder that holds something else than a site that was built here. */
async function guard(outDir: string): Promise<void> {
  const names = await fs.readdir(outDir).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  if (names.length > 0 && !(names.includes('404.html') && names.includes('robots.txt'))) {
    fail(`OUT_DIR is ${outDir}, which holds other files than a built site; empty it or write another folder`)
  }
}

/** Pictures and files beside posts. `next dev` serves them by a route, which a build need not send them through. */
async function media(): Promise<Source[]> {
  return (await mediaAddresses()).map(({ hash, name, file }) => ({
    name: `media/${hash}/${name}`,
    isPage: false,
    async read() {
      const bytes = await readMedia(hash, name)
      if (!bytes) throw new Error(`${file} was changed while the site was built; build again`)
      return bytes
    },
  }))
}

await attempt(async () => {
  readCommand({
    name: 'npm run build',
    summary: 'Makes the finished site in OUT_DIR; if anything fails, it stays as it was.',
  })
  const { outDir, stateDir, siteUrl, siteUrlIsLocal, basePath } = readEnv()
  // Whatever STATE_DIR says: Next works in .next, in all builds of a checkout.
  await lock('.site/build.lock', 'This checkout')
  await lockSite(outDir)
  await guard(outDir)
  if (siteUrlIsLocal) {
    process.stderr.write(`SITE_URL is not set: feeds, the sitemap and canonical addresses will say ${siteUrl}\n`)
  }
  const dataDir = path.join(stateDir, 'build')
  const exportDir = path.join(stateDir, 'export')
  forgetSteps(dataDir)
  await forgetLists(dataDir)
  await fs.rm(exportDir, { recursive: true, force: true })
  const progress = createProgress(process.stderr)

  const settings = JSON.stringify([path.relative('.', stateDir), basePath])
  const status = await runNextBuild(settings, (done, total) => progress.step(done, total, 'pages rendered'))
  progress.end()
  if (status !== 0) process.exit(status)
  noteStep(dataDir, { name: 'render', start: readSteps(dataDir).at(-1)?.end ?? Date.now(), end: Date.now() })

  // Where the queries find the data that Next has just rendered.
  process.env.SITE_DATA_DIR = dataDir
  const places = {
    exportDir,
    buildDir: '.next',
    keptDir: path.join(dataDir, 'finished'),
    basePath,
    siteUrl,
    version: await finishVersion(),
  }
  await stepRunner(dataDir)('finish', () =>
    replaceSite(outDir, async (siteDir) => {
      const tell = (done: number, total: number): void => progress.step(done, total, 'files finished')
      const others = [...(await unchangedPages(dataDir, exportDir)), ...(await media())]
      await finishSite({ ...places, siteDir }, others, tell).finally(progress.end)
      await refuseUnlisted(siteDir, dataDir)
    }),
  )
  await dropUnusedPictures()
  process.stdout.write(`The site is in ${path.relative('.', outDir)}/${basePath && `, for ${siteUrl}${basePath}/`}\n`)
})
