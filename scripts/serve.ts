/** `npm start`: serves OUT_DIR as a static host does. */
import fs from 'node:fs'
import { createServer } from 'node:http'
import path from 'node:path'
import { recoverSite } from '#build/finish/swap.ts'
import { readEnv } from '#lib/site/env.ts'
import { HEADERS_FILE, parseHeaders } from '#lib/site/headers-file.ts'
import { readCommand } from '#lib/terminal/command.ts'
import { attempt, fail } from '#lib/terminal/fail.ts'
import { siteHandler } from '#tools/serve/serve-site.ts'

await attempt(async () => {
  readCommand({
    name: 'npm start',
    summary: 'Serves the finished site in OUT_DIR as a static host does, at HOST and PORT.',
  })
  const { outDir, host, port } = readEnv()
  await recoverSite(outDir)
  if (!fs.existsSync(path.join(outDir, 'index.html'))) {
    fail(`There is no site in ${path.relative('.', outDir)}/; run npm run build first`)
  }
  const basePath = builtBasePath(outDir)
  const server = createServer(siteHandler(outDir, basePath))
  server.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EADDRINUSE') fail(`Port ${port} is in use; write another such as PORT=${port + 1} npm start`)
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
      fail(`HOST is '${host}', which is no address of this machine; write localhost, or 0.0.0.0 for all of them`)
    }
    fail(message)
  })
  server.listen(port, host, () => process.stdout.write(`http://localhost:${port}${basePath}/\n`))
})

/** The base path that a site was built for, from its `_headers`: the site works below no other. */
function builtBasePath(outDir: string): string {
  const file = path.join(outDir, HEADERS_FILE)
  const rules = fs.existsSync(file) ? parseHeaders(fs.readFileSync(file, 'utf8')) : []
  const [basePath = ''] = rules.flatMap(({ pattern }) => /^(.*)\/client\/\*$/.exec(pattern)?.[1] ?? [])
  return basePath
}
