import { routes } from './routes.ts'

export const pageSize = 12

export type PageOf<Item> = {
  /** Number of the page, from 1 for the oldest. */
  number: number
  /** Address of the list, where its newest posts are. */
  list: string
  path: string
  /** Addresses of the pages before and after in time. */
  older?: string
  newer?: string
  items: readonly Item[]
}

/**
 * A list's pages; the last is that of the list's own address. Numbered ones are full and counted
 * from the oldest post, so that each keeps its posts.
 */
export function paginate<Item>(list: string, newestFirst: readonly Item[]): PageOf<Item>[] {
  // The list's own address shows the newest full page, and newer posts.
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
