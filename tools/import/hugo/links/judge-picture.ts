import { type Blog, encodePath, oldAddress, oldPath, oldSite, type SourcePost } from '#tools/import/hugo/blog.ts'

/** Where a picture is for the new post, or, where it is missing, the address that it had. */
export type PictureVerdict = { destination: string; isMissing: boolean; message?: string }

export function judgePicture(url: string, post: SourcePost, blog: Blog): PictureVerdict {
  const bare = behindProxy(url.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  const found = blog.files.find(bare, post)
  if (found.kind === 'file')
    return {
      destination: found.destination,
      isMissing: false,
      ...(found.note ? { message: `picture: ${found.note}` } : {}),
    }
  return { destination: oldPictureAddress(bare, post), isMissing: true, message: `picture: ${found.message}` }
}

/** The address that a browser on the old site took it from; that of the post, where there was none. */
export function oldPictureAddress(url: string, post: SourcePost): string {
  const old = oldPath(url)
  if (old) return `${oldSite}${encodePath(old.path)}${old.search}`
  const base = oldAddress(post)
  if (!URL.canParse(url, base)) return base
  const { protocol, href } = new URL(url, base)
  return /^https?:$/.test(protocol)
    ? href.replace(/[()]/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
    : base
}

/** GitHub's proxy has the picture's own address in its path, in hexadecimal digits. */
function behindProxy(url: string): string {
  const digits = /^https:\/\/camo\.githubusercontent\.com\/[0-9a-f]+\/((?:[0-9a-f]{2})+)$/i.exec(url)?.[1]
  const address = digits === undefined ? '' : Buffer.from(digits, 'hex').toString('utf8')
  return /^https?:\/\//.test(address) && URL.canParse(address) ? address : url
}
