/**
 * Refuses checkouts whose path has a character that Tailwind and module loaders misread. In CommonJS, since ES modules
 * cannot be loaded from such a path.
 */
const [character] = (process.platform === 'win32' ? /[#?]/ : /[#?\\]/).exec(process.cwd()) ?? []
if (character) {
  process.stderr.write(
    `The checkout is in ${process.cwd()}, and no site can be built where the path holds '${character}'; move it to another folder\n`,
  )
  process.exit(1)
}
