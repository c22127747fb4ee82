import { readableAddress } from './addresses.ts'
import { SourceError } from './fault.ts'
import { git } from './git.ts'
import type { Limits } from './limits.ts'
import { withRepository } from './repository.ts'

const line = /^(?:[0-9a-f]{40}|[0-9a-f]{64})\trefs\/tags\/(\S+)$/

/**
 * Names of a repository's tags.
 * @throws {SourceError}
 */
export async function listTags(address: string, limits: Limits): Promise<string[]> {
  const text = await git(['ls-remote', '--tags', '--refs', '--', readableAddress(address).href], limits)
  const tags = text.split('\n').filter(Boolean)
  return tags.map((tag) => {
    const name = line.exec(tag)?.[1]
    if (name === undefined) throw new SourceError('git printed what is no list of tags; look at the address')
    return name
  })
}

/**
 * Days of tags, by name: a list of tags has none, so the tags themselves are fetched, without what they lead to.
 * @throws {SourceError}
 */
export async function tagDays(address: string, tags: readonly string[], limits: Limits): Promise<Map<string, string>> {
  return withRepository(address, limits, async ({ fetch, read }) => {
    await fetch(
      ['--depth=1', '--filter=tree:0'],
      tags.map((tag) => `+refs/tags/${tag}:refs/tags/${tag}`),
    )
    const format = '--format=%(creatordate:short) %(refname:lstrip=2)'
    const text = (await read(['for-each-ref', format, 'refs/tags'])).toString('utf8')
    const days = new Map(text.split('\n').flatMap((row) => (row === '' ? [] : [[row.slice(11), row.slice(0, 10)]])))
    const missing = tags.find((tag) => !/^\d{4}-\d\d-\d\d$/.test(days.get(tag) ?? ''))
    if (missing !== undefined) throw new SourceError(`the tag ${missing} has no day; look at it`)
    return days
  })
}
