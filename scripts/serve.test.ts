import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { freePort } from '#tools/test/free-port.ts'
import { testFolder } from '#tools/testing/temporary-folder.ts'

it('serves a site below the path that it was built for', async () => {
  const { folder } = await testFolder({ _headers: '/sub/client/*\n  A: b\n', 'index.html': 'x' })
  const port = await freePort(4180)
  const env = { ...process.env, OUT_DIR: folder, PORT: String(port), BASE_PATH: '' }
  const server = spawn(process.execPath, ['scripts/run.mjs', 'scripts/serve.ts'], { env })
  const [said] = await once(server.stdout, 'data')
  server.kill()
  expect(String(said)).toBe(`http://localhost:${port}/sub/\n`)
})
