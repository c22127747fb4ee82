export function initialsOf(name: string) {
  const letters = name.split(/[\s-]+/).map((word) => [...word][0] ?? '')
  return `${letters[0] ?? ''}${letters.length > 1 ? letters.at(-1) : ''}`.toUpperCase()
}
