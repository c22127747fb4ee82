/** Writes the content of the frozen site to where it is built from. */
import { FROZEN } from '#tools/test/test-port.ts'
import { writeFrozenContent } from './site.ts'

await writeFrozenContent(FROZEN.CONTENT_DIR)
