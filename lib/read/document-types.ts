import fs from 'node:fs/promises'
import path from 'node:path'
import { writeWhole } from '#lib/store/write-whole.ts'
import { loadSchema } from './contentlayer.ts'

/**
 * Writes the TypeScript types of documents, made from the schema without any content, to
 * `<typesDir>/generated/index.d.ts`: what `contentlayer/generated` means to tsc and to editors (tsconfig.json). A file
 * that says so already is left alone, so that an editor has nothing to read again.
 */
export async function writeDocumentTypes(typesDir: string): Promise<void> {
  const { renderTypes } = await import('@contentlayer2/core')
  const { source, schema } = await loadSchema()
  const types = renderTypes({
    schemaDef: schema as never,
    generationOptions: { sourcePluginType: source.type, options: source.options },
  })
  const file = path.join(typesDir, 'generated/index.d.ts')
  const before = await fs.readFile(file, 'utf8').catch(() => undefined)
  if (before !== types) await writeWhole(file, types)
}
