import type { IncomingMessage } from 'node:http'
import Negotiator from 'negotiator'

/** Encodings that a build writes beside a file, the smallest first, and how the names of those files end. */
export const endings = { br: '.br', gzip: '.gz', identity: '' } as const

export type Encoding = keyof typeof endings

/** Of the encodings that there are, the one to send; undefined where the client refuses all of them. */
export function chooseEncoding(request: IncomingMessage, available: readonly Encoding[]): Encoding | undefined {
  const preferred = Object.keys(endings) as Encoding[]
  return new Negotiator(request).encodings(available, { preferred })[0]
}
