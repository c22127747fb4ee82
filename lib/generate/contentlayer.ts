import fs from 'node:fs'
import path from 'node:path'
import { unknownToAbsolutePosixFilePath } from '@contentlayer2/utils'
import { generateDotpkg, runMain } from 'contentlayer2/core'
import { contentSource } from '#contentlayer.config.ts'
import { filesBelow } from '#lib/store/files-below.ts'

/**
 * Runs Contentlayer's own build. If the build fails, Contentlayer prints why and ends the process.
 * @param dir the folder of documents (stage.ts), as an absolute path
 * @param into the folder in which Contentlayer makes `.contentlayer`
 */
export async function runContentlayer(dir: string, into: string) {
  removeDamagedCache(path.join(into, '.contentlayer/.cache'))
  const cwd = unknownToAbsolutePosixFilePath(path.resolve(into))
  const source = await contentSource(dir)(undefined)
  // Contentlayer adds `esbuildHash` to the name of its cache, so that changed code starts a new
  // one. Here it never changes, since changed code gives the documents new times.
  const config = { source, esbuildHash: 'documents', filePath: cwd }
  await runMain({ tracingServiceName: 'site', verbose: false, customCwd: cwd })(
    generateDotpkg({ config, verbose: false }),
  )
}

/** Contentlayer fails if its cache is truncated, as after a full disk or a killed build. */
function removeDamagedCache(dir: string) {
  if (!fs.existsSync(dir)) return
  for (const file of filesBelow(dir).filter((name) => name.endsWith('.json'))) {
    try {
      JSON.parse(fs.readFileSync(path.join(dir, file), 'utf8'))
    } catch {
      fs.rmSync(path.join(dir, file))
    }
  }
}
