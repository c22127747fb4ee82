/** The end of a step: its name, and when it ended (ms since 1970); undefined where nothing told. */
export type Mark = { step: string; at: number | undefined }

/**
 * Seconds of each step from the ends of all. A step whose end nobody saw is left out, and its time is in the next one's;
 * an end before the one before it counts as no time, so the steps always sum up to the whole.
 */
export function secondsByStep(start: number, marks: readonly Mark[]): Record<string, number> {
  const seconds: Record<string, number> = {}
  let before = start
  for (const { step, at } of marks) {
    if (at === undefined) continue
    const end = Math.max(at, before)
    seconds[step] = (end - before) / 1000
    before = end
  }
  return seconds
}
