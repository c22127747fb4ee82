/** Prints how long a step of a build took. Steps may overlap. */
export function printStep(name: string, start: number): void {
  const seconds = ((Date.now() - start) / 1000).toFixed(1)
  process.stderr.write(`${name.padEnd(20)}${seconds.padStart(6)} s\n`)
}

/** Runs a step, and prints how long it took unless it fails. */
export async function runStep<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = Date.now()
  const result = await work()
  printStep(name, start)
  return result
}
