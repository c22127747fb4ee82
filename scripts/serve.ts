import { createServer } from 'node:http'
import { readEnv } from '#lib/site/env.ts'
import { readCommand, serverOptions, setServer } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { builtBasePath, requireSite, siteHandler } from '#tools/serve/serve-site.ts'

await attempt(async () => {
  const { values } = readCommand({
    name: 'npm start',
    summary: 'Serves the finished site in OUT_DIR as a static host does, at HOST and PORT.',
    options: serverOptions,
  })
  setServer(values)
  const { outDir, host, port } = readEnv()
  await requireSite(outDir)
  const basePath = builtBasePath(outDir)
  const server = createServer(siteHandler(outDir, basePath))
  server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EADDRINUSE') fail(`Port ${port} is in use; run npm start -- --port ${port + 1}`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      fail(
        `HOST is '${host}', which is not an address of this machine; write localhost, or 0.0.0.0 for all of them`,
      )
    }
    fail(message)
  })
  server.listen(port, host, () => process.stdout.write(`http://localhost:${port}${basePath}/\n`))
})
