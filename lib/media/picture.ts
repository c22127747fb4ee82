type Picture = {
  path: string
  width?: number
  height?: number
  variants: readonly { path: string; width: number }[]
}

/**
 * Widths of pictures on pages: that of the text column (`--measure` in app/styles/tokens.css), which
 * has a margin of at least 1rem on phones.
 */
const sizes = '(min-width: 48rem) 38rem, calc(100vw - 2rem)'

export type PictureAttributes = {
  src: string
  srcSet?: string
  sizes?: string
  width?: number
  height?: number
}

/**
 * Attributes of an `<img>`, with which a browser loads the smallest sharp copy and reserves its
 * space.
 */
export function pictureAttributes(
  picture: Picture,
  toUrl: (path: string) => string,
): PictureAttributes {
  const { path, variants, width, height } = picture
  const widest = variants.at(-1)
  const copies =
    variants.length > 1
      ? {
          srcSet: variants.map((variant) => `${toUrl(variant.path)} ${variant.width}w`).join(', '),
          sizes,
        }
      : {}
  return { src: toUrl(widest?.path ?? path), ...copies, width, height }
}
