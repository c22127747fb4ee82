export function initialsOf(name: string) {
  const letters = name.split(/[\s-]+/).map((word) => [...word][0] ?? '')
  return `${letters[0] ?? ''}${letters.length > 1 ? letters.at(-1) : ''}`.toUpperCase()
}

/** The hue of a person's mark in degrees, the same for a handle in any case. */
export function hueOf(handle: string) {
  let hue = 7
  for (const character of handle.toLowerCase())
    hue = (hue * 31 + (character.codePointAt(0) ?? 0)) % 360
  return hue
}
