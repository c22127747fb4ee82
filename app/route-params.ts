import { layoutData } from '#lib/content/pages/page-data.ts'
import { staticParams } from '#lib/content/pages/static-params.ts'
import { PLACEHOLDER } from '#lib/site/routes.ts'
import type { Plain } from '#lib/store/store.ts'

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

/** @param props all data that an item's page shows */
export function staticParamsOf<Item>(
  pattern: string,
  items: () => Promise<readonly Item[]>,
  path: (item: Item) => string,
  props: (item: Item) => Promise<Plain>,
) {
  const placeholder = pattern.replace(parameter, (_, takesMore) =>
    takesMore ? `${PLACEHOLDER}/${PLACEHOLDER}` : PLACEHOLDER,
  )
  return () =>
    staticParams(paramsOf(pattern, placeholder), async () =>
      (await items()).map((item) => ({
        params: paramsOf(pattern, path(item)),
        path: path(item),
        props: async () => ({ shown: await props(item), layout: await layoutData() }),
      })),
    )
}
