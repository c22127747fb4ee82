export async function runStep<Result>(name: string, work: () => Promise<Result>) {
  const start = Date.now()
  const result = await work()
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  process.stderr.write(`${name.padEnd(20)}${seconds.padStart(6)} s\n`)
  return result
}
