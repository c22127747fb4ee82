/** Replaces CRLF line ends, which git writes on Windows, by LF. */
export const unixLines = (text: string) => text.replaceAll('\r\n', '\n')
