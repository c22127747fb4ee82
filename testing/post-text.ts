/** The text of a post; keys of the front matter that are `undefined` are left out. */
export function postText(
  slug: string,
  front: Record<string, string | undefined> = {},
  body = 'A line.',
) {
  const facts = {
    title: `On ${slug}`,
    description: `All about ${slug}.`,
    date: '2026-01-02',
    author: 'Ada Writer',
    slug,
  }
  const lines = Object.entries({ ...facts, ...front }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  )
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`
}

export function pictureText(width: number, height: number) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path fill="teal" d="M0 0h${width}v${height}H0z"/></svg>\n`
}
