import type { Root } from 'hast'
import { mendAttributes } from './content-model/attributes.ts'
import { mendBoxes } from './content-model/boxes.ts'
import { mendHeadings } from './content-model/headings.ts'
import { mendLinks } from './content-model/links.ts'
import { mendPictures } from './content-model/pictures.ts'
import { mendPlaces } from './content-model/places.ts'

/**
 * Makes HTML that an author wrote obey HTML's content model, as a browser shows it anyway, so that whatever the check
 * accepts is a page that is valid and that a screen reader can tell. Nothing that a reader would see is lost.
 */
export function rehypeContentModel() {
  return (tree: Root): void => {
    mendAttributes(tree)
    mendBoxes(tree)
    // When no link and no heading changes its place any more.
    mendLinks(tree)
    mendHeadings(tree)
    mendPlaces(tree)
    mendPictures(tree)
  }
}
