/** git on Windows writes others. */
export const unixLines = (text: string) => text.replaceAll('\r\n', '\n')
