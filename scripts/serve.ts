/** `npm start`: serves OUT_DIR as a static host does. */
import fs from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import sirv from 'sirv'
import { readEnv } from '../lib/env.ts'
import { recoverSite } from '../lib/finish/swap.ts'
import { attempt, fail } from './fail.ts'

/** Files whose address changes with their bytes. */
const immutable = /^\/(?:client|media)\//

/** Answers requests from a folder: clean addresses, its own 404 page, and headers that say what may be kept. */
function site(dir: string, basePath: string): (request: IncomingMessage, response: ServerResponse) => void {
  const serveFiles = sirv(dir, {
    // Looks at the folder anew for each request: a build may replace it meanwhile.
    dev: true,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, pathname) {
      response.setHeader('Cache-Control', immutable.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })

  function notFound(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
    response.end(request.method === 'HEAD' ? undefined : fs.readFileSync(path.join(dir, '404.html')))
  }

  return (request, response) => {
    const [written = '/', query] = (request.url ?? '/').split('?', 2)
    // Two slashes at the start would name another host in the redirect below.
    const pathname = written.replace(/^\/+/, '/')
    const search = query === undefined ? '' : `?${query}`
    const inner = pathname.slice(basePath.length)
    const folder = path.join(dir, path.normalize(`/${decoded(inner)}`), 'index.html')
    if (pathname !== basePath && !pathname.startsWith(`${basePath}/`)) {
      notFound(request, response)
    } else if (!inner.endsWith('/') && fs.existsSync(folder)) {
      // Hosts send a folder's address without its slash to the one with it.
      response.writeHead(301, { Location: `${pathname}/${search}` }).end()
    } else {
      request.url = inner + search
      serveFiles(request, response, () => notFound(request, response))
    }
  }
}

/** An address as the name of a file; as it stands where its percent signs are not well formed. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address).replaceAll('\0', '')
  } catch {
    return address
  }
}

await attempt(async () => {
  const { outDir, basePath, port } = readEnv()
  await recoverSite(outDir)
  if (!fs.existsSync(path.join(outDir, '404.html'))) {
    fail(`There is no site in ${path.relative('.', outDir)}/; run npm run build first`)
  }
  const answer = site(outDir, basePath)
  const compress = compression()
  const server = createServer((request, response) => {
    // Its types ask for Express, whose requests it never uses.
    compress(request as never, response as never, () => answer(request, response))
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    fail(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is in use; write another such as PORT=${port + 1} npm start`
        : error.message,
    )
  })
  server.listen(port, () => process.stdout.write(`http://localhost:${port}${basePath}/\n`))
})
