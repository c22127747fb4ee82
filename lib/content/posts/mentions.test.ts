import { describe, expect, it } from 'vitest'
import { files, post } from '#lib/content/testing/small-community.ts'
import { askOf, testSite } from '#lib/content/testing/test-content.ts'
import { saysAnything } from './mentions.ts'

const { site } = await testSite(files)

const slugs = (posts: readonly { slug: string }[]): string[] => posts.map(({ slug }) => slug)

describe('mentions of a post', () => {
  it('are the projects, people and posts that its text links to, and references to GitHub once each', async () => {
    const mentions = (await site.mentionsByPost()).get('old-news')
    expect(mentions?.people.map(({ handle }) => handle)).toEqual(['Ann'])
    expect(slugs(mentions?.posts ?? [])).toEqual(['bundle'])
    expect(mentions?.references.map(({ kind, label }) => [kind, label])).toEqual([
      ['pull', 'falco#12'],
      ['issue', 'libs#7'],
      ['release', 'falco 0.40.0'],
    ])
  })

  it('hold each project once, however it was linked to', async () => {
    const mentions = await site.mentionsByPost()
    expect(mentions.get('old-news')?.projects.map(({ name }) => name)).toEqual(['falco', 'libs'])
    expect(mentions.get('new-news')?.projects.map(({ name }) => name)).toEqual(['falco'])
  })

  it('do not hold the post itself', async () => {
    const mentions = await askOf({ 'posts/a.md': post('a', '', '[me](./a.md) [me](/blog/a/)') }, () =>
      site.mentionsByPost(),
    )
    expect(mentions.get('a')?.posts).toEqual([])
  })

  it('are found from the other side, newest first', async () => {
    expect(slugs(await site.postsMentioningProject('falco'))).toEqual(['new-news', 'old-news'])
    expect(slugs(await site.postsMentioningProject('stray'))).toEqual([])
    const [newest] = await site.postsMentioningProject('falco')
    // The one that says anything, not a name in a list before it.
    const list = post('a', '', '- [falco](/projects/falco/)\n\nThen came [falco](/projects/falco/) to the harbour.')
    const mentioning = (text: string) =>
      askOf({ ...files, 'posts/a.md': text }, () => site.postsMentioningProject('falco'))
    expect(await mentioning(list)).toContainEqual(
      expect.objectContaining({ slug: 'a', sentence: 'Then came falco to the harbour.' }),
    )
    const name = post('a', '', '- [falco](/projects/falco/)')
    expect(await mentioning(name)).toContainEqual(expect.objectContaining({ slug: 'a', sentence: '' }))
    expect(newest?.sentence).toBe('Old, bundle, old once more, the project, the same on the forge and elsewhere.')
    expect(slugs(await site.postsMentioningPerson('Ann'))).toEqual(['old-news'])
  })
})

describe('a sentence', () => {
  it.each([
    ['Old, bundle, the project and the forge.', true],
    ['The first shell in a container raises an alert.', true],
    ['Here is how Falco finds a shell.', true],
    ['falco#12', false],
    ['see the PR', false],
    ['Falco then applies its rules.', false],
    ['You can find more technical details of it here.', false],
    ['For more details see falco#3878, libs#2984 and the docs.', false],
    ['See the relevant section of the deprecation proposal for the motivation.', false],
    ['Check out the Falco project and its rules on GitHub.', false],
    ['To read a detailed account of the release, see the changelog.', false],
    ['You can find more information on breaking changes in the tracking issue.', false],
  ])('%s says something: %s', (sentence, says) => expect(saysAnything(sentence)).toBe(says))
})
