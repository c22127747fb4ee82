/** `npm run build`: the finished static site in OUT_DIR; whatever fails, what was there before stays. */
import fs from 'node:fs/promises'
import path from 'node:path'
import { NO_PAGE } from '../lib/content/static-params.ts'
import { readEnv } from '../lib/env.ts'
import { finishSite } from '../lib/finish/finish.ts'
import { createProgress } from '../lib/progress.ts'
import { attempt, fail } from './fail.ts'
import { runNext } from './run-next.ts'

/** What Next leaves that is no page of ours: stand-ins for empty routes, and second copies of the 404 page. */
async function removeLeftovers(dir: string): Promise<void> {
  for (const entry of await fs.readdir(dir, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory() && entry.name === NO_PAGE)
      await fs.rm(path.join(entry.parentPath, entry.name), { recursive: true, force: true })
  }
  for (const copy of ['404', '_not-found']) await fs.rm(path.join(dir, copy), { recursive: true, force: true })
  await fs.rmdir(path.join(dir, 'media')).catch(() => undefined)
}

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

/** Puts a finished folder in the place of another by renaming, so that nobody meets half a site. */
async function replace(dir: string, outDir: string): Promise<void> {
  const parent = path.dirname(outDir)
  await fs.mkdir(parent, { recursive: true })
  const own = (name: string): string => path.join(parent, `.${path.basename(outDir)}-${process.pid}.${name}`)
  // A copy, since OUT_DIR may lie on another disk; the renames below are within one folder.
  await fs.cp(dir, own('new'), { recursive: true })
  const hadOld = await fs.rename(outDir, own('old')).then(
    () => true,
    () => false,
  )
  try {
    await fs.rename(own('new'), outDir)
  } catch (error) {
    if (hadOld) await fs.rename(own('old'), outDir)
    throw error
  }
  await fs.rm(own('old'), { recursive: true, force: true })
}

await attempt(async () => {
  const { outDir, stateDir, siteUrl, siteUrlIsLocal, basePath } = readEnv()
  await guard(outDir)
  if (siteUrlIsLocal) {
    process.stderr.write(`SITE_URL is not set: feeds, the sitemap and canonical addresses will say ${siteUrl}\n`)
  }
  const status = await runNext(['build'])
  if (status !== 0) process.exit(status)
  const exported = path.join(stateDir, 'export')
  await removeLeftovers(exported)
  process.stdout.write('Finishing pages\n')
  await finishSite(
    { exportDir: exported, buildDir: '.next', basePath, keptDir: path.join(stateDir, 'build', 'compressed') },
    createProgress(process.stderr),
  )
  await replace(exported, outDir)
  process.stdout.write(`The site is in ${path.relative('.', outDir)}/${basePath && `, for ${siteUrl}${basePath}/`}\n`)
})
