import { expect, it } from 'vitest'

it('a build fails if it cannot know when its other files are written', async () => {
  const adapter = await import(new URL('adapter.mjs', import.meta.url).href)
  await expect(adapter.default.onBuildComplete()).rejects.toThrow(
    'outside the process of this adapter',
  )
})
