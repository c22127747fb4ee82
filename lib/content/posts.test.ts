import { it } from 'vitest'
import { publish } from './testing.ts'
import { files } from './testing-files.ts'
it('p', async () => { const t = Date.now(); const c = await publish(files); console.log(Date.now() - t); const r = await c.run(); console.log(JSON.stringify(r, null, 1)); await c.remove() })
