import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { freePort } from '#tools/test/free-port.ts'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'

/** The first words of `npm start`, which then ends. */
async function start(outDir: string, port: number): Promise<string> {
  const env = { ...process.env, OUT_DIR: outDir, PORT: String(port), BASE_PATH: '' }
  const server = spawn(process.execPath, ['scripts/run.mjs', 'scripts/serve.ts'], { env })
  const [said] = await Promise.race([once(server.stdout, 'data'), once(server.stderr, 'data')])
  server.kill()
  return String(said)
}

it('names the folder where there is no site', async () => {
  expect(await start('.site/no-such-site', 4000)).toBe(
    'There is no site in .site/no-such-site/; run npm run build first\n',
  )
})

it('serves a site below the path that it was built for', async () => {
  const { folder, remove } = await temporaryFolder({ _headers: '/sub/client/*\n  A: b\n', 'index.html': 'x' })
  const port = await freePort(4180)
  expect(await start(folder, port)).toBe(`http://localhost:${port}/sub/\n`)
  await remove()
})
