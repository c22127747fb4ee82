/** Turns a name into a part of an address: 'Kris Nóva' into 'kris-nova'. */
export function nameSlug(name: string) {
  return (
    name
      .normalize('NFKD')
      // Removes only Latin and Greek accents: in other scripts, a mark makes a different letter.
      .replace(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
      .toLowerCase()
      .normalize('NFKC')
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '')
  )
}
