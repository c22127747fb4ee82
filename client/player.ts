/** Plays a recording of a terminal on its page; without a script there is a link to the file. */
import { create } from 'asciinema-player'

const place = document.querySelector<HTMLElement>('[data-cast]')
const { cast } = place?.dataset ?? {}
if (place && cast) create(cast, place, { fit: 'width', preload: true, poster: 'npt:0:01' })
