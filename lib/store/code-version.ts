import { createHash } from 'node:crypto'
import fs from 'node:fs/promises'
import path from 'node:path'

/** What turns content into data. All of lib/ counts, since what a text becomes depends on far corners of it. */
const ofData = ['lib', 'schema', 'contentlayer.config.ts']

/** The process that reads content; it also bundles client/. */
export const readerCode = [...ofData, 'client', 'build/content-runner.ts', 'build/start-content.ts'] as const

/** What turns data into pages. */
const ofPages = [
  ...ofData,
  ...['app', 'build', 'client', 'components', 'next.config.ts', 'package.json', 'postcss.config.mjs', 'tsconfig.json'],
]

/** Stands for the code that makes data: what was kept from earlier runs holds while this is the same. */
export const dataVersion = (): Promise<string> => versionOf(ofData)

/** Stands for the code that finishes pages: a finished file that was kept holds while this and its source are the same. */
export const finishVersion = (): Promise<string> => versionOf([...ofData, 'build'])

/** Stands for the code of the process that reads content. */
export const readerVersion = (): Promise<string> => versionOf(readerCode)

/**
 * Stands for all that pages are made with, content aside.
 * @param site what an operator sets from outside
 */
export const pageVersion = (site: object): Promise<string> => versionOf(ofPages, JSON.stringify(site))

/** The versions of libraries count in both, and Node's, which compresses and serialises. */
async function versionOf(places: readonly string[], more = ''): Promise<string> {
  const hash = createHash('sha256').update(`${process.version} ${process.arch}\n${more}`)
  for (const file of (await Promise.all([...places, 'package-lock.json'].map(filesOf))).flat()) {
    hash.update(`${file}\n`).update(await fs.readFile(file))
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesOf(place: string): Promise<string[]> {
  if (!(await fs.stat(place)).isDirectory()) return [place]
  const entries = await fs.readdir(place, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && /\.(?:css|ts|tsx)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => path.join(parentPath, name))
    .sort()
}
