/** Refuses paths with characters that Tailwind and module loaders misread. CommonJS, as modules do not load there. */
const [character] = (process.platform === 'win32' ? /[#?]/ : /[#?\\]/).exec(process.cwd()) ?? []
if (character) {
  process.stderr.write(
    `The checkout is in ${process.cwd()}, and no site can be built where the path holds '${character}'; move it to another folder\n`,
  )
  process.exit(1)
}
