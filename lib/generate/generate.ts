import { existsSync, readFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { fs as contentlayerFs } from '@contentlayer2/utils'
import { T } from '@contentlayer2/utils/effect'
import { generateDotpkg, runMain } from 'contentlayer2/core'
import makeSource from '#contentlayer.config.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { rememberFiles } from '#lib/store/remember-files.ts'
import { digestOf } from '#lib/store/store.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

/** A hash of the code that turns files into documents; computed once in each process. */
const codeHash = codeVersion(['contentlayer.config.ts', 'schema', 'lib/markdown', 'lib/text'])

const sha256Of = rememberFiles((file) => digestOf(readFileSync(file)))

/** Contentlayer's file functions that this module replaces; each returns an Effect-TS effect. */
type FileSystem = Record<'readFile' | 'stat', (file: string) => object>

/** Functions of the library Effect-TS, whose types TypeScript does not find. */
const { chain, map, promise, replaceService } = T as unknown as {
  chain: (next: (text: string) => object) => (effect: object) => object
  map: (change: (stat: object) => object) => (effect: object) => object
  promise: (work: () => Promise<string>) => object
  replaceService: (
    tag: object,
    change: (service: FileSystem) => FileSystem,
  ) => <Effect>(effect: Effect) => Effect
}

/**
 * Changes the texts and modification times that Contentlayer reads. Texts get LF line endings: with
 * CRLF, Contentlayer's YAML parser reads `true` in the last line of front matter as a string.
 * Hashes of the files replace modification times, which Contentlayer's cache compares: a changed
 * text may keep its time, and a fresh checkout has new times.
 */
const withOurFiles = (wait: (file: string) => Promise<void>) =>
  replaceService(contentlayerFs.FsTag, (real) => ({
    ...real,
    readFile: (file) =>
      chain((text) =>
        promise(async () => {
          await wait(file)
          return text.replaceAll('\r\n', '\n')
        }),
      )(real.readFile(file)),
    stat: (file) =>
      map((stat) => ({ ...stat, mtime: { getTime: () => sha256Of(file) } }))(real.stat(file)),
  }))

/**
 * Runs Contentlayer's own build. If the build fails, Contentlayer prints why and ends the process.
 * @param into folder in which Contentlayer makes `.contentlayer`
 * @param leftOut files that Contentlayer does not read
 * @param wait waits until Contentlayer may read a document, given by its path below `contentDir`
 */
export async function generate(
  contentDir: string,
  into: string,
  leftOut: readonly string[],
  wait: (file: string) => Promise<void> = async () => undefined,
) {
  const given = { contentDirPath: contentDir, contentDirExclude: leftOut.map(escapeGlob) }
  const source = await makeSource(JSON.stringify(given))
  const version = digestOf(`${codeHash} ${path.relative('.', contentDir)}`).slice(0, 16)
  // Contentlayer uses `esbuildHash` as the name of its cache: another hash starts a new cache.
  const config = { source, esbuildHash: version, filePath: path.resolve('contentlayer.config.ts') }
  // Removes the cache of a run that was killed: Contentlayer fails if a file is truncated.
  const mark = path.join(into, '.contentlayer/unfinished')
  if (existsSync(mark)) await fs.rm(path.dirname(mark), { recursive: true })
  await writeWhole(mark, '')
  await runMain({ tracingServiceName: 'site', verbose: false, customCwd: into as never })(
    withOurFiles((file) => wait(path.relative(contentDir, file).replaceAll(path.sep, '/')))(
      generateDotpkg({ config: config as never, verbose: false }),
    ),
  )
  await fs.rm(mark)
}

const escapeGlob = (file: string) => file.replace(/[\\*?[\]{}()!+@|,]/g, '\\$&')
