/** One address of each kind of page of the frozen site. */
export const kindsOfPage = [
  ...['/', '/blog/', '/blog/page/1/', '/blog/every-feature/', '/blog/wide/', '/blog/2019/', '/blog/2019/03/'],
  ...['/blog/archive/', '/blog/tags/', '/blog/tags/samples/', '/blog/authors/', '/blog/authors/example-collective/'],
  ...['/maintainers/', '/maintainers/ada-example/', '/projects/', '/projects/engine/', '/releases/', '/community/'],
  ...['/feeds/', '/data/', '/search/', '/no/such/page/', '/2021/', '/graph/', '/start/'],
]
