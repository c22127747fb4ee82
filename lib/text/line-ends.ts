/** Replaces line ends of Windows, which git writes there, by those of Unix. */
export const unixLines = (text: string) => text.replaceAll('\r\n', '\n')
