/** What files of the site are by their extension, as servers say it; files beside posts have types of their own (lib/media). */
export const fileTypes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    br: 'application/octet-stream',
    css: 'text/css; charset=utf-8',
    gz: 'application/octet-stream',
    html: 'text/html; charset=utf-8',
    ics: 'text/calendar; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    json: 'application/json; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
    woff2: 'font/woff2',
    xml: 'application/xml; charset=utf-8',
    yaml: 'text/yaml; charset=utf-8',
  }),
)

/** The type of a file made from content, by its name. */
export function typeOfFile(name: string): string {
  return fileTypes.get(name.split('.').pop() ?? '') ?? 'text/plain; charset=utf-8'
}
