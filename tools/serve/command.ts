import { createServer } from 'node:http'
import { originOf, readEnv } from '#lib/site/env.ts'
import { runCommand, serverOptions, setServer } from '#lib/terminal/command.ts'
import { requirePort } from '#lib/terminal/free-port.ts'
import { requireSite } from './built-site.ts'
import { siteHandler } from './serve-site.ts'

await runCommand(
  {
    name: 'npm start',
    summary: 'Serves the finished site in OUT_DIR as a static host does, at HOST and PORT.',
    options: serverOptions,
  },
  async ({ values }) => {
    setServer(values)
    const env = readEnv()
    const { outDir, host, port } = env
    const basePath = requireSite(outDir)
    await requirePort('npm start', { host, port })
    createServer(siteHandler(outDir)).listen(port, host, () =>
      process.stdout.write(`${originOf(env)}${basePath}/\n`),
    )
  },
)
