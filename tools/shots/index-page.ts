import type { ShotPage } from './pages.ts'
import { views } from './views.ts'

const asText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export const fileOfShot = ({ kind }: ShotPage, view: string): string => `${kind}-${view}.png`

const style = `
  body { margin: 1.5rem; font: 1rem/1.5 system-ui, sans-serif; background: #777; color: #fff; }
  nav { columns: 12rem; } a { color: inherit; }
  section > div { display: flex; gap: 1rem; overflow-x: auto; align-items: start; }
  figure { flex: none; margin: 0; } img { display: block; width: auto; height: 24rem; object-fit: cover; object-position: top; }`

/** An HTML page with a row of pictures for each page of the site. */
export function indexPage(pages: readonly ShotPage[], made: string): string {
  const rows = pages.map((page) => {
    const figures = views.map(({ name, title }) => {
      const file = encodeURI(fileOfShot(page, name))
      return `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${title}</figcaption></figure>`
    })
    const { kind, address } = page
    return `<section id="${asText(kind)}"><h2>${asText(kind)} <small>${asText(address)}</small></h2><div>${figures.join('')}</div></section>`
  })
  const links = pages.map(({ kind }) => `<a href="#${asText(kind)}">${asText(kind)}</a><br>`)
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Pictures of pages</title><style>${style}</style><h1>Pictures of pages, ${made}</h1><nav>${links.join('')}</nav>${rows.join('')}</html>\n`
}
