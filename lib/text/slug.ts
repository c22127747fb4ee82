/** A site has few names, and each of them is asked for on page after page. */
const made = new Map<string, string>()

/**
 * A name as a word of an address: lower case, accents gone, all else than letters and digits of any script a hyphen.
 * 'Kris Nóva' gives 'kris-nova'; names that differ only by case or accents share an address.
 */
export function nameSlug(name: string): string {
  const slug = made.get(name) ?? makeSlug(name)
  made.set(name, slug)
  return slug
}

function makeSlug(name: string): string {
  return (
    name
      .normalize('NFKD')
      // Only where a mark is an accent: in other scripts it makes another letter.
      .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  )
}
