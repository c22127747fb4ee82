/**
 * `npm run dev` loads this file into Next's server. It refuses requests of other sites, for which
 * Next would start a debugger.
 */
const http = require('node:http')
const https = require('node:https')

// Child processes inherit NODE_OPTIONS, and must not load this file.
process.env.NODE_OPTIONS = process.env.NODE_OPTIONS?.replace(
  /--require\S* ?\S*next-server\.cjs"?/,
  '',
).trim()
// Without this variable, build/start-content.ts does not start.
process.env.REFUSES_OTHER_SITES = 'yes'

/** Names of this machine. IP addresses are safe: another site cannot make them lead here. */
const ownName = /^(?:localhost|.+\.localhost|[\d.]+|\[[\da-f:.]+\])$/i

function isOwn({ host = '', origin }) {
  const name = host.replace(/:\d+$/, '').toLowerCase()
  const isHere = ownName.test(name) || name === process.env.HOST?.toLowerCase()
  return isHere && [undefined, `http://${host}`, `https://${host}`].includes(origin)
}

const refusal = `HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r
The development server answers only its own pages, at localhost, an IP address or the name in HOST
`

for (const { prototype } of [http.Server, https.Server]) {
  const { emit } = prototype
  prototype.emit = function (event, request, ...more) {
    if (!/^(?:request|upgrade)$/.test(event) || isOwn(request.headers))
      return emit.call(this, event, request, ...more)
    return request.socket.end(refusal)
  }
}
