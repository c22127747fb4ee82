import type { Root } from 'hast'
import { fixAttributes } from './content-model/attributes.ts'
import { fixBoxes } from './content-model/boxes.ts'
import { fixHeadings } from './content-model/headings.ts'
import { fixLinks } from './content-model/links.ts'
import { fixPictures } from './content-model/pictures.ts'
import { fixPlaces } from './content-model/places.ts'

/**
 * Makes HTML that an author wrote obey HTML's content model, as a browser shows it anyway, so that whatever the check
 * accepts is a page that is valid and that a screen reader can tell. Nothing that a reader would see is lost.
 */
export function rehypeContentModel() {
  return (tree: Root): void => {
    fixAttributes(tree)
    fixBoxes(tree)
    // When no link and no heading changes its place any more.
    fixLinks(tree)
    fixHeadings(tree)
    fixPlaces(tree)
    fixPictures(tree)
  }
}
