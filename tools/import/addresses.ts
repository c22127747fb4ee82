import path from 'node:path'

export const oldSite = 'https://falco.org'

type OldPage = { address: string }

export const oldAddress = ({ address }: OldPage) => `${oldSite}${address}`

export function oldUrl(url: string, post: OldPage) {
  return URL.canParse(url, oldAddress(post)) ? new URL(url, oldAddress(post)) : undefined
}

export const isOnOldSite = ({ host }: URL) => host === 'falco.org'

export function relativeTo(from: string, to: string) {
  const relative = path.posix.relative(path.posix.dirname(from), to)
  return encodePath(relative.startsWith('.') ? relative : `./${relative}`)
}

export function encodePath(text: string) {
  return encodeURI(text).replace(
    /[()#?'"]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
