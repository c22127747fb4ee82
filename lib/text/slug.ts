/**
 * A text for an address, without accents, with hyphens for everything but letters and digits:
 * 'kris-nova' for 'Kris Nóva'.
 */
export function nameSlug(name: string) {
  return (
    name
      .normalize('NFKD')
      // Removes only accents: in other scripts, combining marks make different letters.
      .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  )
}
