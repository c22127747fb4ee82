import { expect, it } from 'vitest'
import { files, post, testSite } from '#lib/content/testing/test-content.ts'
import { isQuotable } from './mentions.ts'

const stray = '[stray](/projects/stray/)'
const { site } = await testSite({
  ...files,
  'posts/me.md': post('me', '', '[me](./me.md) [me](/blog/me/)'),
  'posts/list.md': post('list', '', `- ${stray}\n\nThen came ${stray} to the harbour.`),
})

it.each([
  ['old-news', 'falco libs', 'Ann', 'bundle', 'falco#12 libs#7 falco 0.40.0'],
  ['new-news', 'falco', '', 'old-news bundle', ''],
  ['me', '', '', '', ''],
])('%s mentions what its text links to, each once, and not itself', async (slug, ...expected) => {
  const { projects, people, posts, references } = (await site.mentionsByPost()).get(slug) ?? {}
  const names = [
    projects?.map(({ name }) => name),
    people?.map(({ handle }) => handle),
    posts?.map((one) => one.slug),
    references?.map(({ label }) => label),
  ]
  expect(names.map((list = []) => list.join(' '))).toEqual(expected)
})

const sentencesOf = (posts: readonly { slug: string; sentence: string }[]) =>
  posts.map(({ slug, sentence }) => `${slug}: ${sentence}`)

it('posts that mention something are newest first, each with its sentence', async () => {
  expect(sentencesOf(await site.postsMentioningProject('falco'))).toEqual([
    'new-news: Old, bundle, old once more, the project, the same on the forge and elsewhere.',
    'old-news: A bundle, a project, a person, a change, an issue, a release and a sample.',
  ])
  expect(await site.postsMentioningPerson('Ann')).toHaveLength(1)
  expect(await site.postsMentioningProject('gone')).toEqual([])
})

it('a mention has a sentence worth quoting, not a mere name', async () => {
  const found = await site.postsMentioningProject('stray')
  expect(sentencesOf(found)).toEqual(['list: Then came stray to the harbour.'])
})

it.each([
  ['The first shell in a container raises an alert.', true],
  ['falco#12', false],
  ['For more details see falco#3878, libs#2984 and the docs.', false],
  ['Check out the Falco project and its rules on GitHub.', false],
])("'%s' is worth quoting: %s", (sentence, is) => expect(isQuotable(sentence)).toBe(is))
