import { build } from 'esbuild'
import { type ClientFile, type ClientScripts, clientFile } from '#lib/site/client-scripts.ts'
import { digestOf } from '#lib/store/store.ts'
import { writeWhole } from '#lib/store/write-whole.ts'

export async function writeClientScripts(stateDir: string, entry: 'site' | 'development') {
  const scripts: ClientScripts = {
    site: await fileOf('site', entry),
    search: await fileOf('search'),
    firstPaint: (await bundle('first-paint')).trim(),
  }
  await writeWhole(clientFile(stateDir), JSON.stringify(scripts))
}

async function fileOf(stem: string, entry = stem): Promise<ClientFile> {
  const text = await bundle(entry)
  return { name: `${stem}-${digestOf(text).slice(0, 12)}.js`, text }
}

async function bundle(entry: string) {
  const { outputFiles } = await build({
    entryPoints: [`client/${entry}.ts`],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  })
  return outputFiles[0]?.text ?? ''
}
