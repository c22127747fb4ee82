import { extensions, fileKind } from '#lib/media/media-types.ts'
import { quote } from '#lib/text/message-format.ts'

/** Bytes of a name: file systems hold 255, and a smaller copy of a picture has a longer name. */
const limit = 120

/**
 * Why a file of the content folder cannot be published by its path, in words that follow the name; undefined where it
 * can. Only what lies below posts/ is published, so nothing else that happens to be in the folder is.
 */
export function publishProblem(file: string): string | undefined {
  const parts = file.split('/')
  const name = parts.at(-1) ?? ''
  if (parts[0] !== 'posts' || parts.length < 2)
    return 'does not lie below posts/, and nothing else is published; move it beside the post'
  if (fileKind(name) === undefined) return typeProblem(name)
  const odd = /[^\p{L}\p{M}\p{N} ._+()@,=~-]/u.exec(name)?.[0]
  if (odd !== undefined)
    return `has ${quote(odd)} in its name, which not every server serves; rename it with letters, digits, '-' and '.'`
  if (Buffer.byteLength(name) > limit) return `has a name of more than ${limit} bytes; rename it shorter`
  return undefined
}

function typeProblem(name: string): string {
  const extension = /.(\.[^.]+)$/.exec(name)?.[1]
  if (extension?.toLowerCase() === '.cast')
    return 'is a recording of a terminal, which this site does not play; upload it to asciinema.org, and link to it there'
  const found = extension === undefined ? 'has no extension' : `ends in ${quote(extension)}`
  return `${found}, and browsers may run such files as pages; show it as a code block, or save it as one of ${extensions.join(' ')} (archives and programs belong into a release of their repository)`
}
