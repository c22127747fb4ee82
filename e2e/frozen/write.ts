/** Writes the content of the frozen site to where it is built from. */
import { FROZEN } from './places.ts'
import { writeFrozenContent } from './site.ts'

await writeFrozenContent(FROZEN.CONTENT_DIR)
