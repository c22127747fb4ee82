import type { Answers } from './answers.ts'

/**
 * The configuration for Vercel's Build Output API. If several routes set a header, the last one
 * counts.
 */
export function vercelFile({ basePath, parts, all, redirects }: Answers) {
  const source = (pattern: string) =>
    `^${pattern.replace(/[.+?()[\]$|]/g, '\\$&').replace(/\*$/, '.*')}$`
  const redirect = (src: string, to: string, status: number) => ({
    src,
    status,
    headers: { Location: to },
  })
  const routes = [
    { src: '^/.*$', headers: all, continue: true },
    ...parts.map(({ pattern, headers }) => ({ src: source(pattern), headers, continue: true })),
    ...redirects.map(([from, to]) => redirect(source(from), to, 301)),
    redirect(`^(${basePath}(?:/[^/.]+)*)$`, '$1/', 308),
    { handle: 'filesystem' },
    { src: '^/.*$', status: 404, dest: `${basePath}/404.html`, headers: all },
  ]
  return `${JSON.stringify({ version: 3, routes }, undefined, 2)}\n`
}
