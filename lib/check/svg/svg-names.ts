/**
 * What a drawing may hold. Names that are not here are refused, so a new way to run or to load something needs no rule.
 * Sources: SVG 2, Appendix G and H; SVG 1.1, Appendix M and N; Inkscape's text that flows.
 */
const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

export const svgNamespace = 'http://www.w3.org/2000/svg'
export const xhtmlNamespace = 'http://www.w3.org/1999/xhtml'
export const xlinkNamespace = 'http://www.w3.org/1999/xlink'
export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'
export const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'

export const elements = words(`
  svg g defs symbol use switch view title desc metadata a style
  path rect circle ellipse line polyline polygon image text tspan textPath tref
  marker linearGradient radialGradient meshgradient meshrow meshpatch stop pattern hatch hatchpath solidcolor
  clipPath mask filter
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
  feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateColor animateMotion animateTransform set mpath
  flowRoot flowRegion flowPara flowSpan flowDiv
  font font-face font-face-src font-face-name glyph missing-glyph hkern vkern`)

/** Attributes without a namespace that are styles: what an animation may change. */
export const styles = words(`
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-profile color-rendering cursor cx cy d direction display dominant-baseline enable-background fill fill-opacity
  fill-rule filter flood-color flood-opacity font-family font-feature-settings font-kerning font-size font-size-adjust
  font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical height
  image-rendering isolation kerning letter-spacing lighting-color line-height marker marker-end marker-mid marker-start
  mask mask-type mix-blend-mode opacity overflow paint-order pointer-events r rx ry shape-rendering solid-color
  solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-opacity stroke-width text-align text-anchor text-decoration text-overflow text-rendering
  transform transform-box transform-origin unicode-bidi vector-effect visibility white-space width will-change
  word-spacing writing-mode x y`)

/** The other numbers and words that draw, which an animation may change too. */
export const numbers = words(`
  amplitude azimuth baseFrequency bias clipPathUnits diffuseConstant divisor dx dy edgeMode elevation exponent
  filterRes filterUnits fr fx fy gradientTransform gradientUnits hatchContentUnits hatchUnits in in2 intercept k1 k2 k3
  k4 kernelMatrix kernelUnitLength lengthAdjust limitingConeAngle markerHeight markerUnits markerWidth
  maskContentUnits maskUnits method mode numOctaves offset operator order orient pathLength patternContentUnits
  patternTransform patternUnits pitch points pointsAtX pointsAtY pointsAtZ preserveAlpha preserveAspectRatio
  primitiveUnits radius refX refY result rotate scale seed side slope spacing specularConstant specularExponent
  spreadMethod startOffset stdDeviation stitchTiles surfaceScale tableValues targetX targetY textLength type values
  viewBox x1 x2 xChannelSelector y1 y2 yChannelSelector z zoomAndPan`)

/** Attributes that say what a thing is; their value is any text. */
export const labels = words(`
  class content id lang name title role tabindex glyph-name unicode unicode-range horiz-adv-x horiz-origin-x
  horiz-origin-y vert-adv-y vert-origin-x vert-origin-y ascent descent cap-height x-height units-per-em panose-1 stemv
  stemh bbox alphabetic mathematical ideographic hanging underline-position underline-thickness strikethrough-position
  strikethrough-thickness overline-position overline-thickness accent-height widths g1 g2 u1 u2 k arabic-form
  requiredExtensions requiredFeatures systemLanguage externalResourcesRequired version baseProfile
  contentScriptType contentStyleType focusable download rel target media crossorigin decoding viewTarget`)

/** Attributes of animations, besides `attributeName`. */
export const timings = words(`
  accumulate additive attributeType begin by calcMode dur end fill from keyPoints keySplines keyTimes max min origin
  path repeatCount repeatDur restart to`)

export const xlinkAttributes = words('href title show type actuate role arcrole')
export const xmlAttributes = words('space lang id')

/** Namespaces in which drawing programs keep notes of their own, by how they begin; browsers do nothing with them. */
const notes = [
  'http://www.inkscape.org/namespaces/',
  'http://sodipodi.sourceforge.net/',
  'http://inkscape.sourceforge.net/',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  'http://www.w3.org/2000/01/rdf-schema#',
  'http://purl.org/dc/',
  'http://creativecommons.org/ns#',
  'https://creativecommons.org/ns#',
  'http://web.resource.org/cc/',
  'http://ns.adobe.com/',
  'http://www.bohemiancoding.com/sketch/',
  'http://www.serif.com/',
  'http://www.figma.com/',
  'http://krita.org/namespaces/',
  'http://boxy-svg.com/',
  'https://boxy-svg.com',
  'http://schemas.microsoft.com/visio/',
  'http://xml.openoffice.org/svg/export',
  'http://www.vector.evaxdesign.sk',
  'http://vectornator.io',
  'http://purl.oclc.org/',
  'https://vecta.io/nano',
  'http://www.gnome.org/',
  'http://xmlns.com/foaf/',
  'http://www.openswatchbook.org/',
]

/** True for a namespace whose elements and attributes are notes of a drawing program. */
export const isNote = (namespace: string): boolean => notes.some((start) => namespace.startsWith(start))
