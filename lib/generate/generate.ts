import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { fs as contentlayerFs } from '@contentlayer2/utils'
import { T } from '@contentlayer2/utils/effect'
import { generateDotpkg, runMain } from 'contentlayer2/core'
import makeSource from '#contentlayer.config.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { digestOf } from '#lib/store/store.ts'
import { writeWhole } from '#lib/store/write-whole.ts'
import { unixLines } from '#lib/text/line-ends.ts'
import { correctCache } from './contentlayer-cache.ts'

/** Our own code that makes documents. */
const code = ['contentlayer.config.ts', 'schema', 'lib/markdown', 'lib/text']

/** Hash of code and libraries, computed once, since changed code runs in a new process. */
let codeHash: string | undefined

type ReadFile = (file: string) => object

/**
 * What is used here of Contentlayer's effects, whose types TypeScript does not find: their package
 * exports none.
 */
const { map, replaceService } = T as unknown as {
  map: (change: (text: string) => string) => (effect: object) => object
  replaceService: (
    tag: object,
    change: (service: { readFile: ReadFile }) => { readFile: ReadFile },
  ) => <Effect>(effect: Effect) => Effect
}

/**
 * Gives Contentlayer files with Unix line ends, as the check reads them: the library that cuts
 * front matter keeps the carriage return of its last line, and the YAML parser then takes `true`
 * for a text.
 */
const withUnixLines = replaceService(contentlayerFs.FsTag, (real) => ({
  ...real,
  readFile: (file) => map(unixLines)(real.readFile(file)),
}))

/**
 * Runs Contentlayer's own build, which says why it fails and ends the process.
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
  // A run that was killed may have left half a cache file, with which Contentlayer fails.
  const mark = path.join(into, '.contentlayer/unfinished')
  if (existsSync(mark)) await fs.rm(path.dirname(mark), { recursive: true })
  await writeWhole(mark, '')
  const noteStates = await correctCache(path.dirname(mark), contentDir, version)
  await runMain({ tracingServiceName: 'site', verbose: false, customCwd: into as never })(
    withUnixLines(generateDotpkg({ config: config as never, verbose: false })),
  )
  await noteStates()
  await fs.rm(mark)
}

const escapeGlob = (file: string): string => file.replace(/[\\*?[\]{}()!+@|,]/g, '\\$&')
