import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '#tools/testing/temporary-folder.ts'
import { planNewPost } from './new-post.ts'

describe('a new post', () => {
  it('is a draft with the placeholder that the check knows', async () => {
    const { folder, remove } = await temporaryFolder()
    const title = 'Größe: a  «test»'
    const { change, address } = await planNewPost({ title, author: 'Ann', day: '2026-01-02' }, folder)
    expect(change.file).toBe('posts/grosse-a-test.md')
    expect(address).toBe('/blog/grosse-a-test/')
    expect(Buffer.from(change.after).toString()).toBe(
      '---\ntitle: "Größe: a «test»"\ndescription: One sentence that says what the reader learns.\ndate: 2026-01-02\nauthor: Ann\nslug: grosse-a-test\ndraft: true\n---\n\nThe first paragraph carries the main fact.\n',
    )
    await remove()
  })

  it.each([
    ['taken', 'posts/other.md has the address /blog/taken/ already'],
    ['2024', 'is a page of the blog itself'],
    ['!!!', 'has no letter or digit'],
  ])('is refused where its title is %j', async (title, words) => {
    const { folder, remove } = await temporaryFolder({ 'posts/other.md': '---\nslug: taken\n---\n' })
    await expect(planNewPost({ title, author: 'Ann', day: '2026-01-02' }, folder)).rejects.toThrow(words)
    await remove()
  })
})
