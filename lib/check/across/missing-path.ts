import path from 'node:path'
import { quote } from '#lib/text/message-format.ts'
import { nearest } from '#lib/text/nearest.ts'

export type DestinationKind = 'link' | 'picture' | 'cover'

const { basename, dirname, relative } = path.posix

/** The message about a path that leads to no file, with what its author probably meant. */
export function noFile(
  kind: DestinationKind,
  file: string,
  from: { path: string },
  candidates: Iterable<string>,
) {
  const fromHere = (path: string) => {
    const written = relative(dirname(from.path), path)
    // In Markdown, a space ends an address.
    return kind === 'cover' ? written : written.replaceAll(' ', '%20')
  }
  const written = fromHere(file)
  const near = nearestPath(file, candidates)
  const meant = near && fromHere(near).replace(/^(?!\.)/, './')
  const save = `save the file beside the document and write './${basename(written)}'`
  return `leads to no file; ${meant ? `write ${quote(meant, 1000)}` : 'correct the path'}, or ${save}`
}

/**
 * Compares names of files first, since all paths in a folder are similar. Numbers must be equal:
 * `step-2` is no misspelt `step-1`.
 */
export function nearestPath(path: string, candidates: Iterable<string>) {
  const wanted = lastName(path)
  const digits = wanted.replace(/\D/g, '')
  const alike = [...candidates].filter((one) => lastName(one).replace(/\D/g, '') === digits)
  const name = wanted.length > 2 ? nearest(wanted, new Set(alike.map(lastName))) : wanted
  const named = alike.filter((one) => lastName(one) === name)
  return nearest(path, named) ?? (named.length === 1 ? named[0] : undefined)
}

const lastName = (path: string) =>
  basename(path.replace(/\/(?:index\.md)?$/, '')).replace(/\.\w+$/, '')
