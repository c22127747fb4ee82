/**
 * Numbers from 0 to 1, always the same ones for a seed: a shift register of 32 bits (xorshift), which begins with a hash of
 * the seed (FNV-1a). Source: Marsaglia, Journal of Statistical Software 8 (2003), https://doi.org/10.18637/jss.v008.i14
 */
export function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  // A register of zeroes stays so for ever.
  if (state === 0) state = 1
  const next = (): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  // Seeds that differ in their last letter begin alike.
  for (let round = 0; round < 8; round++) next()
  return next
}
