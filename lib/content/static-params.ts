/**
 * What stands in for the parameter of a route that has no pages: Next refuses to export a route without any.
 * No slug, handle or tag can be this word, the page answers 'not found', and scripts/build.ts removes what it leaves.
 */
export const NO_PAGE = '_'

/** Parameters for `generateStaticParams`, never empty. */
export function staticParams<Key extends string>(key: Key, values: readonly string[]): Record<Key, string>[] {
  const all = values.length > 0 ? values : [NO_PAGE]
  return all.map((value) => ({ [key]: value }) as Record<Key, string>)
}
