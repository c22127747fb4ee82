import { collections } from './collections.ts'
import { jsonSchema, jsonSchemaFile } from './json-schema.ts'
import { fieldTables } from './tables.ts'

/** Settings of editors; all of it but the schemas is written by hand. */
export const settingsFile = '.vscode/settings.json'

/**
 * Everything that `npm run docs` writes, by path.
 * @param settings text of the settings as they are
 */
export function madeFiles(settings: string): Record<string, string> {
  return {
    'docs/front-matter.md': fieldTables(),
    [settingsFile]: json({ ...JSON.parse(settings), 'yaml.schemas': yamlSchemas() }),
    ...Object.fromEntries(collections.map((collection) => [jsonSchemaFile(collection), json(jsonSchema(collection))])),
  }
}

/** The files of the content folder that are YAML as a whole, by their JSON Schema, as YAML's language server has it. */
function yamlSchemas(): Record<string, string> {
  const files = collections.filter(({ format }) => format === 'data')
  return Object.fromEntries(files.map((file) => [`./${jsonSchemaFile(file)}`, `content/${file.pattern}`]))
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
