/**
 * `npm run dev` loads this file into Next's server. It refuses requests of other sites before Next
 * sees them, since Next would start a debugger for them. It also hides lines that Next prints at
 * its start: 'Network', which repeats the address in 'Local', and experiments, which
 * docs/dependencies.md explains.
 */
const http = require('node:http')
const https = require('node:https')
const { stripVTControlCharacters } = require('node:util')

// Child processes inherit NODE_OPTIONS, and must not load this file.
process.env.NODE_OPTIONS = process.env.NODE_OPTIONS?.replace(
  /--require\S* ?\S*next-server\.cjs"?/,
  '',
).trim()
// build/start.ts refuses to start without this variable.
process.env.REFUSES_OTHER_SITES = 'yes'

/** Names of this machine. Any IP address is safe: a DNS name can be pointed here, an IP cannot. */
const ownName = /^(?:localhost|.+\.localhost|[\d.]+|\[[\da-f:.]+\])$/i

function isOwn({ host = '', origin }) {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const isHere = ownName.test(name) || name === process.env.HOST?.toLowerCase()
  return isHere && (origin === undefined || origin.replace(/^https?:\/\//, '') === host)
}

const refusal =
  'The development server answers only its own pages, at localhost, an IP address or the name in HOST; open the address that npm run dev printed\n'

for (const { prototype } of [http.Server, https.Server]) {
  const { emit } = prototype
  prototype.emit = function (event, request, ...more) {
    if (!/^(?:request|upgrade)$/.test(event) || isOwn(request.headers))
      return emit.call(this, event, request, ...more)
    request.socket.end(
      `HTTP/1.1 403 Forbidden\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n${refusal}`,
    )
    return true
  }
}

const noise =
  /^- (?:Network|Experiments)|Running next\.config\S* took|^ {2}. (?:mcpServer|reactDebugChannel|strictRouteTypes|workerThreads)/
const log = console.log
console.log = (...words) => {
  if (!noise.test(stripVTControlCharacters(String(words[0])))) log(...words)
}
