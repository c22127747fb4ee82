import { expect, it } from 'vitest'
import type { CheckedDocument } from '#lib/check/document.ts'
import { defineCollection } from '#schema/collection.ts'
import type { Collection } from '#schema/collections.ts'
import { Maintainer } from '#schema/maintainer.ts'
import { Post } from '#schema/post.ts'
import { claimsOf } from './claims.ts'

/** A kind that is not there yet, by the name of one that is, as the type asks for. */
const talk = defineCollection({
  name: 'Start',
  pattern: 'talks/*.md',
  format: 'markdown',
  description: 'A talk about Falco.',
  page: { list: '/talks/', title: 'Talks', key: 'slug' },
  fields: { slug: { type: 'string', required: true, description: 'The last part of the address.' } },
})

/** Addresses that a document makes whose page is called 'one'. */
function addressesOf(collection: Collection, key: string): string[] {
  const document: CheckedDocument = {
    path: 'one.md',
    collection,
    findings: [],
    values: new Map([[key, { kind: 'text', text: 'one', line: 2, column: 1 }]]),
    body: undefined,
  }
  return claimsOf([document]).map(({ address }) => address)
}

it('a kind of document has files beside its pages only where it says so', () => {
  expect(addressesOf(talk, 'slug')).toEqual(['/talks/one/'])
  expect(addressesOf(Post, 'slug')).toEqual(['/blog/one/', '/blog/one.md'])
  expect(addressesOf(Maintainer, 'github')).toEqual([
    '/maintainers/one/',
    '/maintainers/one.md',
    '/maintainers/one/feed.xml',
    '/maintainers/one/atom.xml',
    '/maintainers/one/feed.json',
  ])
})
