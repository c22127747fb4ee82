type Picture = {
  path: string
  width?: number
  height?: number
  variants: readonly { path: string; width: number }[]
}

/**
 * Displayed width of pictures: the text column (`--measure` in app/styles/tokens.css), or on phones
 * the screen minus a margin of 1rem on each side.
 */
const sizes = '(min-width: 48rem) 38rem, calc(100vw - 2rem)'

export type PictureAttributes = {
  src: string
  srcSet?: string
  sizes?: string
  width?: number
  height?: number
}

/** Attributes of an `<img>`: its size, and copies from which the browser chooses. */
export function pictureAttributes(
  picture: Picture,
  toUrl: (path: string) => string,
): PictureAttributes {
  const { path, variants, width, height } = picture
  const srcSet = variants.map((variant) => `${toUrl(variant.path)} ${variant.width}w`).join(', ')
  return {
    src: toUrl(variants.at(-1)?.path ?? path),
    ...(variants.length > 1 && { srcSet, sizes }),
    width,
    height,
  }
}
