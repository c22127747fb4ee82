import { fileTypes, mediaType } from '#lib/media/media-types.ts'

/**
 * What a file of the site is. What lies beside posts is never a page or a script, whatever its name says.
 * @param name path below the site, with `/` between parts
 */
export function contentType(name: string): string {
  const own = name.startsWith('media/') ? undefined : fileTypes.get(name.split('.').pop() ?? '')
  return own ?? mediaType(name)
}
