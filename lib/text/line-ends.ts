/** A text with line ends of Unix, which other code expects; git on Windows writes others. */
export const unixLines = (text: string) => text.replaceAll('\r\n', '\n')
