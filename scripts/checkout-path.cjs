/**
 * Ends at once where the path of the checkout holds a character that Tailwind or a module loader misreads. CommonJS, since
 * modules cannot be loaded from there.
 */
const [character] = (process.platform === 'win32' ? /[#?]/ : /[#?\\]/).exec(process.cwd()) ?? []
if (character) {
  process.stderr.write(
    `The checkout is in ${process.cwd()}, and no site can be built where the path holds '${character}'; move it to another folder\n`,
  )
  process.exit(1)
}
