/**
 * Ends at once where the path of the checkout holds a character with which a tool takes a path for an address: `#` (style
 * sheets are not found by Tailwind), `?` and `\` (nor modules by tsx). Plain and not a module, since none is loaded from there.
 */
const [character] = (process.platform === 'win32' ? /[#?]/ : /[#?\\]/).exec(process.cwd()) ?? []
if (character) {
  process.stderr.write(
    `The checkout is in ${process.cwd()}, and no site can be built where the path holds '${character}'; move it to another folder\n`,
  )
  process.exit(1)
}
