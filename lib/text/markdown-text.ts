/** Text as a line of Markdown that says no more than the text: no link, no tag, no other line. */
export function asMarkdown(text: string): string {
  return text.replace(/[\\[\]<]/g, '\\$&').replaceAll(/\s+/g, ' ')
}
