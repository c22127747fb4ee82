/**
 * A name as a word of an address: lower case, accents gone, all else than letters and digits of any script a hyphen.
 * 'Kris Nóva' gives 'kris-nova'; names that differ only by case or accents share an address.
 */
export function nameSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
