import { mediaType } from '#lib/media/media-types.ts'

const types = new Map(
  Object.entries({
    br: 'application/octet-stream',
    gz: 'application/octet-stream',
    html: 'text/html; charset=utf-8',
    css: 'text/css; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    xml: 'application/xml; charset=utf-8',
  }),
)

/**
 * What a file of the site is. What lies beside posts is never a page or a script, whatever its name says.
 * @param name path below the site, with `/` between parts
 */
export function contentType(name: string): string {
  const own = name.startsWith('media/') ? undefined : types.get(name.split('.').pop() ?? '')
  return own ?? mediaType(name)
}
