import type { Maintainer } from '#lib/content/types.ts'

/** Says of how much somebody is a maintainer where it is not the whole repository: ' (one directory)'. */
export function Directories({ places }: { places: Maintainer['projects'] }) {
  if (places.some(({ isPart }) => !isPart)) return null
  return <> ({places.length === 1 ? 'one directory' : `${places.length} directories`})</>
}
