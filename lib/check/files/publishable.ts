import { isUtf8 } from 'node:buffer'
import { extensions, fileKind } from '#lib/media/media-types.ts'
import { codePoint, quote } from '#lib/text/message-format.ts'

/** Why a file is not published; in messages, the file's path comes first. */
export function publishProblem(file: string) {
  const parts = file.split('/')
  const name = parts.at(-1) ?? ''
  if (parts[0] !== 'posts' || parts.length < 2)
    return 'is not below posts/, so it is not published; move it beside the post'
  if (fileKind(name) === undefined) return typeProblem(name)
  const odd = /[^\p{L}\p{M}\p{N} ._+()@,=~-]/u.exec(name)?.[0]
  if (odd !== undefined)
    return `has ${quote(odd)} in its name, which not every server serves; rename it with letters, digits, '-' and '.'`
  return undefined
}

function typeProblem(name: string) {
  const extension = /.(\.[^.]+)$/.exec(name)?.[1]
  if (extension?.toLowerCase() === '.cast')
    return 'is a terminal recording, which this site cannot play; upload it to asciinema.org, and link to it there'
  const found = extension === undefined ? 'has no extension' : `ends in ${quote(extension)}`
  return `${found}, and browsers may run such files as pages; show it as a code block, or save it as one of ${extensions.join(' ')} (archives and programs belong in a release of their repository)`
}

/** Why a text file is refused; in messages, the file's name comes first. */
export function textProblem(bytes: Uint8Array) {
  if (!isUtf8(bytes))
    return 'is not text in UTF-8; save it as UTF-8, or with the extension of its format'
  const text = new TextDecoder().decode(bytes)
  // Refuses text that begins with a tag: some servers send '.rs' as XML or without a type, so
  // browsers may run it. Accepts '<13>', which begins a line of a system log.
  if (/^\s*<[^\d\s]/.test(text))
    return "begins with '<' as pages do, and browsers may run it as one; show it as a code block, or put a comment first"
  const [control] = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/.exec(text) ?? []
  if (control === undefined) return undefined
  const advice =
    control === '\x1B'
      ? 'save it without colours'
      : 'remove it, or give the file the extension of its format'
  return `holds the control character ${codePoint(control)}, which is not text; ${advice}`
}
