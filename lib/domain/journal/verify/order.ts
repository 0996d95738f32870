/**
 * What the places of entries tell. Each text carries its own index; counted through, an entry must stand at that place.
 * 1. From one place on all are moved up: entries before it are missing. 2. All are moved down: one was put in before it.
 * 3. Two stand in each other's places: they were swapped. 4. Anything else: the text of that entry was changed.
 */
import { finding, type Finding } from './finding'

type Misplaced = { readonly place: number; readonly told: number | null }

/** Reads the places one after the other; remembers two of them, however many there are. */
export class OrderCheck {
  private first: Misplaced | null = null
  private second: Misplaced | null = null
  private swapped = false
  private last = -1

  /** The entry at that place, and the index that its text tells; null where the text tells none. */
  see(place: number, told: number | null): void {
    this.last = place
    if (place === told) return
    const next = { place, told }
    if (this.first === null) this.first = next
    else this.second ??= next
    if (next !== this.first && told === this.first.place && this.first.told === place) this.swapped = true
  }

  /** What the places tell, when all were seen; null where each entry stands in its own. */
  finding(): Finding | null {
    const { first, second } = this
    if (first === null) return null
    const { place, told } = first
    if (told === null) return finding('edited', 'entry', `Entry ${place} is not the text of an entry: it was changed.`, { index: place })
    if (this.swapped) return finding('swapped', 'entry', `Entries ${place} and ${told} stand in each other's places.`, { index: Math.min(place, told) })
    const shiftsAlike = second === null ? place === this.last : (second.told !== null && second.told - second.place === told - place)
    if (shiftsAlike && told > place) return finding('deleted', 'entry', missing(place, told - 1), { index: place })
    if (shiftsAlike) return finding('inserted', 'entry', `Entry ${place - 1}, or one just before it, was put in: from there on all others have moved.`, { index: told })
    if (second?.told === place) return finding('inserted', 'entry', `Entry ${place} was put in: from there on all others have moved.`, { index: place })
    return finding('edited', 'entry', `The text at place ${place} says that it is entry ${told}: it was changed.`, { index: place })
  }
}

function missing(from: number, through: number): string {
  return from === through ? `Entry ${from} is missing: it was deleted.` : `Entries ${from} to ${through} are missing: they were deleted.`
}
