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
import { unixLines } from '#lib/text/line-ends.ts'

/** Our code that turns files into documents; a change starts a new cache. */
const code = ['contentlayer.config.ts', 'schema', 'lib/markdown', 'lib/text']

/** Hash of code and libraries; computed once, since a new process runs after a change of code. */
let codeHash: string | undefined

const sha256Of = rememberFiles((file) => digestOf(readFileSync(file)))

/** The functions of Contentlayer's file system that are replaced; each returns an effect. */
type FileSystem = Record<'readFile' | 'stat', (file: string) => object>

/** Contentlayer's functions for effects; TypeScript finds no types in their package. */
const { map, replaceService } = T as unknown as {
  map: <From>(change: (result: From) => unknown) => (effect: object) => object
  replaceService: (
    tag: object,
    change: (service: FileSystem) => FileSystem,
  ) => <Effect>(effect: Effect) => Effect
}

/**
 * Changes how Contentlayer sees files. Texts get Unix line ends, as in the check: with those of
 * Windows, its YAML parser reads `true` in the last line of front matter as a string. Modification
 * times, which its cache compares, are replaced by a hash of the file's bytes: a text may change
 * and keep its time, and in a fresh checkout all times are new.
 */
const withOurFiles = replaceService(contentlayerFs.FsTag, (real) => ({
  ...real,
  readFile: (file) => map(unixLines)(real.readFile(file)),
  stat: (file) =>
    map((stat: object) => ({ ...stat, mtime: { getTime: () => sha256Of(file) } }))(real.stat(file)),
}))

/**
 * Runs Contentlayer's own build, which prints why it failed and ends the process.
 * @param into folder in which Contentlayer makes `.contentlayer`
 * @param leftOut files that Contentlayer does not read
 */
export async function generate(
  contentDir: string,
  into: string,
  leftOut: readonly string[],
): Promise<void> {
  const given = { contentDirPath: contentDir, contentDirExclude: leftOut.map(escapeGlob) }
  const source = await makeSource(JSON.stringify(given))
  codeHash ??= codeVersion(code)
  const version = digestOf(`${codeHash} ${path.relative('.', contentDir)}`).slice(0, 16)
  // `esbuildHash` names Contentlayer's cache, so that changed code, libraries or another folder
  // start a new one.
  const config = { source, esbuildHash: version, filePath: path.resolve('contentlayer.config.ts') }
  // Removes the cache of a run that was killed: Contentlayer fails if a cache file is truncated.
  const mark = path.join(into, '.contentlayer/unfinished')
  if (existsSync(mark)) await fs.rm(path.dirname(mark), { recursive: true })
  await writeWhole(mark, '')
  await runMain({ tracingServiceName: 'site', verbose: false, customCwd: into as never })(
    withOurFiles(generateDotpkg({ config: config as never, verbose: false })),
  )
  await fs.rm(mark)
}

const escapeGlob = (file: string): string => file.replace(/[\\*?[\]{}()!+@|,]/g, '\\$&')
