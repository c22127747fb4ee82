/** Runs jobs as places become free: at most `total` at a time, and `perKey` of one key. First come, first served. */
export function createLimit({ total, perKey }: { total: number; perKey: number }) {
  const waiting: { key: string; start: () => void }[] = []
  const active = new Map<string, number>()
  let running = 0

  function next(): void {
    while (running < total) {
      const at = waiting.findIndex(({ key }) => (active.get(key) ?? 0) < perKey)
      const [job] = at < 0 ? [] : waiting.splice(at, 1)
      if (!job) return
      running++
      active.set(job.key, (active.get(job.key) ?? 0) + 1)
      job.start()
    }
  }

  return async function limited<Result>(key: string, job: () => Promise<Result>): Promise<Result> {
    await new Promise<void>((start) => {
      waiting.push({ key, start })
      next()
    })
    try {
      return await job()
    } finally {
      running--
      const left = (active.get(key) ?? 1) - 1
      if (left > 0) active.set(key, left)
      else active.delete(key)
      next()
    }
  }
}
