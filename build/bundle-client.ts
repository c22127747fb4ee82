import { createHash } from 'node:crypto'
import { build } from 'esbuild'
import { type ClientScripts, clientFile } from '#lib/site/client-scripts.ts'
import { writeEntry } from '#lib/store/store.ts'

/** Bundles `client/` for the browser, for a build or for development, and leaves the result where pages find it. */
export async function writeClientScripts(stateDir: string, entry: 'site' | 'development'): Promise<void> {
  const site = await bundle(`client/${entry}.ts`, 'iife')
  const hash = createHash('sha256').update(site).digest('hex').slice(0, 12)
  const scripts: ClientScripts = {
    name: `site-${hash}.js`,
    site,
    // It declares nothing outside of its block, so it needs no function around it.
    firstPaint: (await bundle('client/first-paint.ts', 'esm')).trim(),
  }
  await writeEntry(clientFile(stateDir), scripts)
}

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format,
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
