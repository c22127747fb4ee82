/**
 * A name as a part of an address: lower case, without accents, and a hyphen for all but letters and digits of any script.
 * 'Kris Nóva' gives 'kris-nova'; names that differ by case or accents alone share an address.
 */
export function nameSlug(name: string) {
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
