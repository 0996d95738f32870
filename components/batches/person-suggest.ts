import { searchPeople, type PersonOption } from '@/components/ui/search-people'

export type Suggestions = { readonly input: HTMLInputElement | null; readonly options: readonly PersonOption[]; readonly active: number }

const nothing: Suggestions = { input: null, options: [], active: -1 }
const lettersMin = 2
const pauseMilliseconds = 150

/** The people that fit what is typed in the cell that has the focus; one list for the whole grid, so that no row is drawn again. */
export class PersonSuggest {
  private shown = nothing
  private asked = new AbortController()
  private waiting: ReturnType<typeof setTimeout> | null = null
  private readonly listeners = new Set<() => void>()

  constructor(private readonly chapter: string, private readonly newOptions: (name: string) => readonly PersonOption[]) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }

  current = (): Suggestions => this.shown

  /** Asks a moment after typing stops; the last question wins. */
  ask(input: HTMLInputElement): void {
    this.asked.abort()
    if (this.waiting !== null) clearTimeout(this.waiting)
    const query = input.value.trim()
    if (query.length < lettersMin) { this.close(); return }
    const stop = new AbortController()
    this.asked = stop
    this.waiting = setTimeout(() => {
      void searchPeople({ chapter: this.chapter, query, signal: stop.signal }).then((people) => {
        if (people === null || stop.signal.aborted) return
        const exact = people.findIndex(({ name }) => name.toLowerCase() === query.toLowerCase())
        this.show({ input, options: [...people, ...this.newOptions(query)], active: exact })
      })
    }, pauseMilliseconds)
  }

  move(step: 1 | -1): boolean {
    const { options, active } = this.shown
    if (options.length === 0) return false
    this.show({ ...this.shown, active: (active + step + options.length) % options.length })
    return true
  }

  /** The option that would be taken now. */
  chosen(): PersonOption | null {
    return this.shown.options[this.shown.active] ?? null
  }

  close(): void {
    this.asked.abort()
    if (this.waiting !== null) clearTimeout(this.waiting)
    if (this.shown !== nothing) this.show(nothing)
  }

  private show(next: Suggestions): void {
    this.shown = next
    for (const listener of this.listeners) listener()
  }
}
