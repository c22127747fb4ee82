import { routes } from './routes.ts'

export const pageSize = 12

export type PageOf<Item> = {
  /** Page 1 has the oldest items. */
  number: number
  /** Address of the list's first page, which has the newest items. */
  list: string
  path: string
  older?: string
  newer?: string
  items: readonly Item[]
}

/**
 * Splits a list into pages. The page of the newest items is at the address of the list itself. The
 * other pages are always full and numbered from the oldest items on, so their items never change.
 */
export function paginate<Item>(list: string, newestFirst: readonly Item[]): PageOf<Item>[] {
  // The page of the newest items also has the items that do not fill a page of their own.
  const numbered = Math.max(0, Math.floor(newestFirst.length / pageSize) - 1)
  const addressOf = (number: number) => (number > numbered ? list : routes.pageOfList(list, number))
  return Array.from({ length: numbered + 1 }, (_, index) => {
    const number = index + 1
    const end = newestFirst.length - index * pageSize
    return {
      number,
      list,
      path: addressOf(number),
      ...(number > 1 && { older: addressOf(number - 1) }),
      ...(number <= numbered && { newer: addressOf(number + 1) }),
      items: newestFirst.slice(number > numbered ? 0 : end - pageSize, end),
    }
  })
}

export function titleOfPage(title: string, { number, newer }: { number: number; newer?: string }) {
  return newer === undefined ? title : `${title}, page ${number}`
}
