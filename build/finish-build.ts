import path from 'node:path'
import { siteFiles } from '#lib/content/files/site-files.ts'
import { mediaAddresses, readMedia } from '#lib/content/published-media.ts'
import { contentIndex } from '#lib/content/read-index.ts'
import { searchFiles } from '#lib/content/search/search-index.ts'
import { drawings } from '#lib/content/sharing.ts'
import { cachedPictures } from '#lib/media/picture-cache.ts'
import { draw } from '#lib/sharing/draw.ts'
import { readEnv } from '#lib/site/env.ts'
import { routes } from '#lib/site/routes.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { keyOf } from '#lib/store/store.ts'
import { attempt } from '#lib/terminal/fail.ts'
import { createProgress } from '#lib/terminal/progress.ts'
import { buildDataDir, exportDir } from './begin-build.ts'
import { finishSite, type Source } from './finish/finish.ts'
import { refuseUnlisted } from './finish/listed.ts'
import { unchangedPages } from './finish/rendered.ts'
import { replaceSite } from './finish/swap.ts'
import { noteStep, readSteps, stepRunner } from './steps.ts'

/**
 * From what Next exported to the finished site in OUT_DIR. Ends the process with lines that say why where that cannot be;
 * what was in OUT_DIR stays then.
 */
export async function finishBuild(): Promise<void> {
  await attempt(async () => {
    const env = readEnv()
    const { outDir, siteUrl, basePath, precompress } = env
    const dataDir = buildDataDir(env)
    const places = {
      exportDir: exportDir(env),
      buildDir: '.next',
      keptDir: path.join(dataDir, 'finished'),
      basePath,
      siteUrl,
      precompress,
      version: await codeVersion(['build', 'lib']),
    }
    noteStep(dataDir, { name: 'render', start: readSteps(dataDir).at(-1)?.end ?? Date.now(), end: Date.now() })
    const index = await stepRunner(dataDir)('search', searchIndex)
    const progress = createProgress(process.stderr)
    await stepRunner(dataDir)('finish', () =>
      replaceSite(outDir, async (siteDir) => {
        const tell = (done: number, total: number): void => progress.step(done, total, 'files finished')
        const others = [
          ...(await unchangedPages(dataDir, places.exportDir)),
          ...(await files()),
          ...(await media()),
          ...(await shared()),
          ...index,
        ]
        await finishSite({ ...places, siteDir, outDir }, others, tell).finally(progress.end)
        await refuseUnlisted(siteDir, (await contentIndex()).addresses)
      }),
    )
    await cachedPictures().dropUnused()
    const where = `${path.relative('.', outDir)}/${basePath && `, for ${siteUrl}${basePath}/`}`
    // After Next's own list of routes, as the last line.
    process.once('exit', (code) => code === 0 && process.stdout.write(`The site is in ${where}\n`))
  })
}

/** Feeds, texts and data. `next dev` answers them by a route. */
async function files(): Promise<Source[]> {
  return [...(await siteFiles())].map(([address, text]) => ({
    name: address.slice(1),
    isPage: false,
    read: async () => Buffer.from(await text()),
  }))
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

/** The files of the search index, which `next dev` serves by a route. */
async function searchIndex(): Promise<Source[]> {
  return (await searchFiles()).map(({ name, bytes }) => ({
    name: routes.searchData(name).slice(1),
    isPage: false,
    read: async () => Buffer.from(bytes),
  }))
}

/** Pictures for shared links, each drawn once: its address stands for all that it shows. */
async function shared(): Promise<Source[]> {
  return [...(await drawings())].map(([address, drawing]) => ({
    name: `media/${address}`,
    isPage: false,
    read: () => cachedPictures().get(keyOf('shared', address), () => draw(drawing)),
  }))
}
