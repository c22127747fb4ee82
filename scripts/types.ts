/** Writes the types of documents where tsconfig.json looks for them, from the schema alone. */
import { writeDocumentTypes } from '../lib/pipeline/document-types.ts'
import { attempt } from './fail.ts'

await attempt(() => writeDocumentTypes('.site/types'))
