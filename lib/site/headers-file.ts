export const HEADERS_FILE = '_headers'

/** Headers for addresses: the pattern `/a` matches only `/a`, `/a/*` everything below `/a/`. */
export type HeaderRule = { pattern: string; headers: Record<string, string> }

/** `Cache-Control` of most files; hosts that read `_headers` send it by default. */
export const REVALIDATE = 'no-cache'

/**
 * Writes rules for Netlify and Cloudflare Pages. If several rules set a header, Netlify sends the
 * last value; Cloudflare joins all values, unless a line `! NAME` removes those of earlier rules.
 * Sources: `headersForPath` of Netlify's package @netlify/headers;
 * https://developers.cloudflare.com/pages/configuration/headers/
 * @param joins true for hosts that join values
 */
export function formatHeaders(rules: readonly HeaderRule[], joins: boolean) {
  const blocks = rules.map(({ pattern, headers }, index) => {
    const earlier = rules.slice(0, index).filter((rule) => matches(rule.pattern, pattern))
    const again = Object.keys(headers).filter(
      (name) => joins && earlier.some((rule) => name in rule.headers),
    )
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
    return [
      pattern,
      ...[...again.map((name) => `! ${name}`), ...lines].map((line) => `  ${line}`),
    ].join('\n')
  })
  const origin = '# Written by the build, as are the files for other hosts (docs/deploying.md).'
  return `${[origin, ...blocks].join('\n')}\n`
}

export function parseHeaders(text: string) {
  const rules: HeaderRule[] = []
  for (const line of text.split('\n').map((line) => line.trim())) {
    const colon = line.indexOf(':')
    if (line.startsWith('/')) rules.push({ pattern: line, headers: {} })
    else if (!line.startsWith('#') && colon > 0) {
      const rule = rules.at(-1)
      if (rule) rule.headers[line.slice(0, colon)] = line.slice(colon + 1).trim()
    }
  }
  return rules
}

export function headersFor(rules: readonly HeaderRule[], pathname: string): Record<string, string> {
  return Object.assign(
    {},
    ...rules.filter(({ pattern }) => matches(pattern, pathname)).map(({ headers }) => headers),
  )
}

function matches(pattern: string, pathname: string) {
  return pattern.endsWith('*') ? pathname.startsWith(pattern.slice(0, -1)) : pathname === pattern
}
