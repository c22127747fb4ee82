import { expect, it } from 'vitest'
import { createLimit } from './limit.ts'

it('runs so many jobs at a time, and so many of one key, whatever becomes of them', async () => {
  const limited = createLimit({ total: 5, perKey: 2 })
  const active: string[] = []
  let [most, mostOfOne] = [0, 0]
  const jobs = Array.from({ length: 60 }, (_, at) => (at < 30 ? 'a' : `k${at % 6}`))
  const done = await Promise.allSettled(
    jobs.map((key, at) =>
      limited(key, async () => {
        active.push(key)
        most = Math.max(most, active.length)
        mostOfOne = Math.max(mostOfOne, active.filter((other) => other === key).length)
        await new Promise((resolve) => setTimeout(resolve, at % 3))
        active.splice(active.indexOf(key), 1)
        if (at % 7 === 0) throw new Error('x')
        return at
      }),
    ),
  )
  expect([most, mostOfOne, active.length]).toEqual([5, 2, 0])
  expect(done.map(({ status }) => status === 'fulfilled')).toEqual(jobs.map((_, at) => at % 7 !== 0))
})
