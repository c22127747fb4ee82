/** A text with line ends of Unix, as all code that works on lines expects them; git on Windows writes those of Windows. */
export const unixLines = (text: string): string => text.replaceAll('\r\n', '\n')
