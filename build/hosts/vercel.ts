import fs from 'node:fs/promises'
import path from 'node:path'
import type { Answers } from './answers.ts'

/**
 * Copies the site into the folder that Vercel deploys: https://vercel.com/docs/build-output-api
 */
export async function placeForVercel(outDir: string, answers: Answers, output = '.vercel/output') {
  await fs.rm(output, { recursive: true, force: true })
  await fs.cp(outDir, path.join(output, 'static', answers.basePath), { recursive: true })
  for (const address of answers.hidden)
    await fs.rm(path.join(output, 'static', address), { force: true })
  await fs.writeFile(path.join(output, 'config.json'), vercelFile(answers))
}

/**
 * The configuration for Vercel's Build Output API. If several routes set a header, the last one
 * counts.
 */
function vercelFile({ basePath, parts, all, redirects }: Answers) {
  const source = (pattern: string) =>
    `^${pattern.replace(/[.+?()[\]$|]/g, '\\$&').replace(/\*$/, '.*')}$`
  // Addresses of releases end with a version; names with other dots are files.
  const page = '(?:/[^/]+)*/(?:[^/.]+|\\d+(?:\\.\\d+)+)'
  const redirect = (src: string, to: string, status: number) => ({
    src,
    status,
    headers: { Location: to },
  })
  const routes = [
    { src: '^/.*$', headers: all, continue: true },
    ...parts.map(({ pattern, headers }) => ({ src: source(pattern), headers, continue: true })),
    ...redirects.map(([from, to]) => redirect(source(from), to, 301)),
    redirect(`^(${basePath}(?:${page})?)$`, '$1/', 308),
    { handle: 'filesystem' },
    { src: '^/.*$', status: 404, dest: `${basePath}/404.html`, headers: all },
  ]
  return `${JSON.stringify({ version: 3, routes }, undefined, 2)}\n`
}
