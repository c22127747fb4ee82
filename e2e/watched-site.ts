import { startServer } from '#tools/serve/start-server.ts'
import { origin } from './site.ts'

/** Collects a page's errors and warnings: not all WebDriver servers return the browser's log. */
function watchPage() {
  const troubles: string[] = []
  Object.assign(window, { troubles })
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    troubles.push(`policy: ${effectiveDirective} ${blockedURI}`)
  })
  const onError = ({ message, target }: ErrorEvent) => {
    troubles.push(message ?? `failed: ${(target as Element).outerHTML}`)
  }
  // Listens in the capture phase (`true`): error events of pictures and scripts do not bubble.
  addEventListener('error', onError, true)
  addEventListener('unhandledrejection', ({ reason }) => troubles.push(`rejected: ${reason}`))
  for (const level of ['error', 'warn'] as const)
    console[level] = (...words) => troubles.push(words.join(' '))
}

const watch = '/watch.js'

/** Serves the site under test; in each page, the first script is `watchPage`. */
export function startWatchedSite() {
  return startServer(async (request, response) => {
    if (request.url === watch) {
      response.setHeader('content-type', 'text/javascript')
      response.end(`(${watchPage})()`)
      return
    }
    const answer = await fetch(`${origin}${request.url}`, { redirect: 'manual' })
    // Drops the headers of the compressed body, since fetch has decompressed it.
    const {
      'content-encoding': _,
      'content-length': _length,
      ...headers
    } = Object.fromEntries(answer.headers)
    response.writeHead(answer.status, headers)
    const body = Buffer.from(await answer.arrayBuffer())
    const isPage = headers['content-type']?.startsWith('text/html')
    const script = `<head><script src="${watch}"></script>`
    response.end(isPage ? body.toString().replace('<head>', script) : body)
  })
}
