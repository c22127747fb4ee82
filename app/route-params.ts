import { pagesToRender, type RoutePage } from '#lib/content/pages/rendered-pages.ts'
import { PLACEHOLDER } from '#lib/site/routes.ts'

export type Params = Record<string, string | string[] | undefined>

/** `[name]` in the path of a route is one segment; `[...name]` and `[[...name]]` may be several. */
export const parameter = /\[+(\.\.\.)?(\w+)\]+/g

function paramsOf(pattern: string, path: string): Params {
  const segments = path.split('/').slice(0, -1)
  const params = pattern.split('/').flatMap((part, at) => {
    const [found] = part.matchAll(parameter)
    if (!found) return []
    const [, takesMore, name] = found
    return [[name, takesMore ? segments.slice(at) : segments[at]]]
  })
  return Object.fromEntries(params)
}

export function staticParamsOf(pattern: string, pages: () => Promise<readonly RoutePage[]>) {
  const placeholder = pattern.replace(parameter, (_, takesMore) =>
    takesMore ? `${PLACEHOLDER}/${PLACEHOLDER}` : PLACEHOLDER,
  )
  return async () => {
    const rendered = await pagesToRender(await pages())
    // Next refuses a route without pages. The site leaves the placeholder out.
    const paths = rendered.length > 0 ? rendered.map(({ path }) => path) : [placeholder]
    return paths.map((path) => paramsOf(pattern, path))
  }
}
