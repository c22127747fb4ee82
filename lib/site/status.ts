import type { Scope, Status } from '#schema/project.ts'

export type Sign = Status | 'special' | 'unlisted'

/** Status icons in the order of the legend, as paths in a square of 16 units (`evenodd`). */
export const signFacts: Readonly<Record<Sign, { glyph: string; meaning: string }>> = {
  stable: { glyph: 'M1 8a7 7 0 1 1 14 0a7 7 0 1 1-14 0Z', meaning: 'ready for production' },
  incubating: {
    glyph: 'M1 8a7 7 0 1 1 14 0a7 7 0 1 1-14 0Zm7-5a5 5 0 1 1 0 10Z',
    meaning: 'in use, still changing',
  },
  sandbox: {
    glyph: 'M1 8a7 7 0 1 1 14 0a7 7 0 1 1-14 0Zm2 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0Z',
    meaning: 'an experiment',
  },
  deprecated: {
    glyph: 'M1 3l2-2 5 5 5-5 2 2-5 5 5 5-2 2-5-5-5 5-2-2 5-5Z',
    meaning: 'no longer maintained; use another',
  },
  archived: { glyph: 'M2 2h12v12h-12Z', meaning: 'read-only' },
  special: {
    glyph: 'M2 2h12v12h-12Zm2 2h8v8h-8Z',
    meaning: 'for the community itself, without a maturity status',
  },
  unlisted: {
    glyph: 'M2 7h12v3h-12Z',
    meaning: "not on the community's list; ‘former’ if nobody maintains it",
  },
}

export const signs = Object.keys(signFacts) as readonly Sign[]

type Facts = { status?: Status; scope?: Scope; isListed: boolean; maintainers: readonly unknown[] }

export function statusOf({ status, scope, isListed, maintainers }: Facts) {
  const sign: Sign = status ?? (scope === 'special' ? scope : 'unlisted')
  if (sign !== 'unlisted') return { sign, word: sign }
  if (isListed) return { sign, word: 'no status' }
  return { sign, word: maintainers.length > 0 ? sign : 'former' }
}

/** A change in the list of projects; `from` and `to` are scope and status as named on `date`. */
export type StatusChange = {
  project: string
  date: string
  event: 'listed' | 'moved' | 'unlisted'
  from?: string
  to?: string
}

const listingInWords = (listing = '') => listing.replace('/', ', ')

/** Splits a listing such as `core/stable`; in old changes, it is only a status. */
function partsOf(listing = '') {
  const [status = '', scope] = listing.split('/').reverse()
  return { status, scope }
}

/** Whether a project got its first scope and kept its status; 'official' was renamed to 'stable'. */
export function isRenaming({ event, from, to }: StatusChange) {
  const before = partsOf(from)
  const status = before.status.replace('official', 'stable')
  return event === 'moved' && !before.scope && status === partsOf(to).status
}

/** Words for a change: 'incubating to stable (scope: core)'. */
export function statusChangeInWords(change: StatusChange) {
  const { event, from, to } = change
  if (event === 'listed') return `listed as ${listingInWords(to)}`
  if (event === 'unlisted') return `left the list as ${listingInWords(from)}`
  if (isRenaming(change)) return `reclassified as ${listingInWords(to)} (renaming only)`
  const before = partsOf(from)
  const { status, scope } = partsOf(to)
  const newScope = scope && scope !== before.scope ? `scope: ${scope}` : ''
  if (status === before.status) return newScope
  return `${before.status} to ${status}${newScope && ` (${newScope})`}`
}
