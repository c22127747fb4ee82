type Picture = { path: string; width?: number; height?: number; variants: readonly { path: string; width: number }[] }

/** How wide the column of a text is (`--measure` in app/styles/tokens.css, in CSS pixels by 16): all of a phone, some 68 characters elsewhere. */
const sizes = '(min-width: 48rem) 38rem, 100vw'

export type PictureAttributes = { src: string; srcSet?: string; sizes?: string; width?: number; height?: number }

/**
 * Where a picture is, its copies by width, and its size, so that a browser takes the smallest that is sharp and keeps
 * its place free.
 * @param toUrl puts an address of the site into the page, or into a feed
 */
export function pictureAttributes(picture: Picture, toUrl: (path: string) => string): PictureAttributes {
  const { path, variants, width, height } = picture
  const widest = variants.at(-1)
  const copies =
    variants.length > 1
      ? { srcSet: variants.map((variant) => `${toUrl(variant.path)} ${variant.width}w`).join(', '), sizes }
      : {}
  return { src: toUrl(widest?.path ?? path), ...copies, width, height }
}
