const types = new Map(
  Object.entries({
    avif: 'image/avif',
    gif: 'image/gif',
    jpeg: 'image/jpeg',
    jpg: 'image/jpeg',
    json: 'application/json',
    pdf: 'application/pdf',
    png: 'image/png',
    // Said here, it holds whatever encoding the file declares.
    svg: 'image/svg+xml; charset=utf-8',
    webp: 'image/webp',
  }),
)

/** What a file is, by its name; plain text for all that a browser should show as it is written. */
export function mediaType(name: string): string {
  return types.get(name.split('.').pop()?.toLowerCase() ?? '') ?? 'text/plain; charset=utf-8'
}
