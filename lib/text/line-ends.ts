/** A text with Unix line ends, since git on Windows writes others. */
export const unixLines = (text: string) => text.replaceAll('\r\n', '\n')
