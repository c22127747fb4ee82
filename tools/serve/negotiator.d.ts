/** What we use of negotiator 1; the published types are of 0.6, which had no `preferred`. */
declare module 'negotiator' {
  import type { IncomingHttpHeaders } from 'node:http'

  export default class Negotiator {
    constructor(request: { headers: IncomingHttpHeaders })
    /** Those that the client accepts, the best first; `preferred` decides between ones that it likes the same. */
    encodings<T extends string>(available: readonly T[], options: { preferred: readonly T[] }): T[]
  }
}
