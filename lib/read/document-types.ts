import fs from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '#lib/store/write-whole.ts'
import { loadContentlayer } from './load-contentlayer.ts'

/**
 * Writes the TypeScript types of documents, made from the schema without any content, to
 * `<typesDir>/generated/index.d.ts`: what `contentlayer/generated` means to tsc and to editors (tsconfig.json). A file
 * that says so already is left alone, so that an editor has nothing to read again.
 */
export async function writeDocumentTypes(typesDir: string): Promise<void> {
  const { renderTypes } = await import('@contentlayer2/core')
  const textsDir = path.join(typesDir, 'texts')
  const { source, schemaDef } = await loadContentlayer({ stateDir: path.resolve(typesDir), textsDir, version: 'types' })
  const types = renderTypes({
    schemaDef,
    generationOptions: { sourcePluginType: source.type, options: source.options },
  })
  const file = path.join(typesDir, 'generated/index.d.ts')
  const before = await fs.readFile(file, 'utf8').catch(() => undefined)
  if (before !== types) await writeWhole(file, types)
}
