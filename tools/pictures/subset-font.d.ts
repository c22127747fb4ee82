declare module 'subset-font' {
  /** A font with only the characters of a text. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'woff2'
      /** Fixed values of the axes, such as weight 700. */
      variationAxes: Record<string, number>
      /** OpenType features to keep. */
      keepFeatures: string[]
      noHinting: boolean
    },
  ): Promise<Buffer>
}
