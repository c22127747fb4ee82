export const HEADERS_FILE = '_headers'

/** Headers for addresses: the pattern `/a` matches only `/a`, `/a/*` everything below `/a/`. */
export type HeaderRule = { pattern: string; headers: Record<string, string> }

/** `Cache-Control` of most files. Hosts that read `_headers` send an equivalent by default. */
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
    const lines = Object.entries(headers).flatMap(([name, value]) => {
      const isReplaced = joins && earlier.some((rule) => name in rule.headers)
      return isReplaced ? [`  ! ${name}`, `  ${name}: ${value}`] : `  ${name}: ${value}`
    })
    return [pattern, ...lines].join('\n')
  })
  const origin = '# Written by the build, as are the files for other hosts (docs/deploying.md).'
  return `${[origin, ...blocks].join('\n')}\n`
}

export function parseHeaders(text: string): HeaderRule[] {
  const blocks = text.split(/^(?=\/)/m).filter((block) => block.startsWith('/'))
  return blocks.map((block) => {
    const [pattern = ''] = block.split('\n', 1)
    const lines = [...block.matchAll(/^ {2}([\w-]+): (.*)$/gm)]
    return { pattern, headers: Object.fromEntries(lines.map(([, name, value]) => [name, value])) }
  })
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
