import { existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import { generateDotpkg, runMain } from 'contentlayer2/core'
import makeSource from '#contentlayer.config.ts'
import { codeVersion } from '#lib/store/code-version.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

/** What makes documents, beside the libraries. */
const code = ['contentlayer.config.ts', 'schema', 'lib/markdown', 'lib/text']

/** Computed once: changed code runs in a new process. */
let version: string | undefined

/**
 * Runs Contentlayer's own build; where it fails, it says why and ends the process.
 * @param into holds Contentlayer's folder, `.contentlayer`
 * @param leftOut files that it does not read
 */
export async function generate(contentDir: string, into: string, leftOut: readonly string[]): Promise<void> {
  const given = { contentDirPath: contentDir, contentDirExclude: leftOut.map(escapeGlob) }
  const source = await makeSource(JSON.stringify(given))
  version ??= codeVersion(code)
  // Names Contentlayer's cache: a change of our code or of libraries starts a new one.
  const config = { source, esbuildHash: version, filePath: path.resolve('contentlayer.config.ts') }
  // A run that was killed may have left half a cache file, with which Contentlayer fails.
  const mark = path.join(into, '.contentlayer/unfinished')
  if (existsSync(mark)) await fs.rm(path.dirname(mark), { recursive: true })
  await writeWhole(mark, '')
  await runMain({ tracingServiceName: 'site', verbose: false, customCwd: into as never })(
    generateDotpkg({ config: config as never, verbose: false }),
  )
  await fs.rm(mark)
}

const escapeGlob = (file: string): string => file.replace(/[\\*?[\]{}()!+@|,]/g, '\\$&')
