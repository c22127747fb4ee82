type Credited = { handle: string; names: readonly string[]; formerHandles: readonly string[] }

/** The maintainer that `author` means: '@' and a current or former handle, or a name. */
export function maintainerNamed<Person extends Credited>(
  author: string,
  people: readonly Person[],
): Person | undefined {
  if (!author.startsWith('@')) return people.find(({ names }) => names.includes(author))
  const isIt = (handle: string) => handle.toLowerCase() === author.slice(1).toLowerCase()
  return (
    people.find(({ handle }) => isIt(handle)) ??
    people.find(({ formerHandles }) => formerHandles.some(isIt))
  )
}
