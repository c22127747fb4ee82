/** Bars for values, in a box of 100 by 20 units, with a fifth of each place left free. */
export function bars(values: readonly number[]): { x: number; width: number; height: number }[] {
  const max = Math.max(...values, 1)
  const place = 100 / Math.max(values.length, 1)
  return values.map((value, index) => ({
    x: round(index * place + place * 0.1),
    width: round(place * 0.8),
    height: round((value / max) * 20),
  }))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
