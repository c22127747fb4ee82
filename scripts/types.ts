/** Writes the types of documents where tsconfig.json looks for them, from the schema alone. */
import { writeDocumentTypes } from '#lib/read/document-types.ts'
import { attempt } from '#lib/terminal/fail.ts'

await attempt(() => writeDocumentTypes('.site/types'))
