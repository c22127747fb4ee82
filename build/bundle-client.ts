import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { type ClientFile, type ClientScripts, clientFile } from '#lib/site/client-scripts.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

/** Bundles `client/` for the browser, for a build or for development, and leaves the result where pages find it. */
export async function writeClientScripts(stateDir: string, entry: 'site' | 'development') {
  const scripts: ClientScripts = {
    site: named('site', await bundle(`client/${entry}.ts`, 'iife')),
    search: named('search', await bundle('client/search.ts', 'iife')),
    calls: named('calls', await bundle('client/calls.ts', 'iife')),
    // It declares no globals, so it needs no wrapping function.
    firstPaint: (await bundle('client/first-paint.ts', 'esm')).trim(),
  }
  await writeWhole(clientFile(stateDir), JSON.stringify(scripts))
}

function named(stem: string, text: string): ClientFile {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12)
  return { name: `${stem}-${hash}.js`, text }
}

async function bundle(entry: string, format: 'esm' | 'iife') {
  const output = { bundle: true, minify: true, format, target: 'es2022', write: false } as const
  const { outputFiles } = await build({ entryPoints: [entry], ...output })
  return outputFiles[0]?.text ?? ''
}
