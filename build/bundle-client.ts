import { build } from 'esbuild'
import { type ClientScripts, clientFile, inlineScriptNames } from '#lib/site/client-scripts.ts'
import { digestOf, writeWhole } from '#lib/store/store.ts'

export async function writeClientScripts(stateDir: string, entry: 'site' | 'development') {
  const text = await bundle(entry)
  const inline = {} as ClientScripts['inline']
  for (const name of inlineScriptNames) inline[name] = await bundle(name)
  const scripts: ClientScripts = {
    site: { name: `site-${digestOf(text).slice(0, 12)}.js`, text },
    inline,
  }
  await writeWhole(clientFile(stateDir), JSON.stringify(scripts))
}

async function bundle(entry: string) {
  const { outputFiles } = await build({
    entryPoints: [`client/${entry}.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    // Otherwise esbuild would print the error, which callers print too.
    logLevel: 'silent',
  })
  return outputFiles[0]?.text.trim() ?? ''
}
