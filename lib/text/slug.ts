/**
 * A part of an address, without accents, with a hyphen for all but letters and digits: 'Kris Nóva'
 * gives 'kris-nova'.
 */
export function nameSlug(name: string) {
  return (
    name
      .normalize('NFKD')
      // Drops marks only if they are accents: in other scripts a mark makes another letter.
      .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  )
}
