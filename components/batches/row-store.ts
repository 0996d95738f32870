import type { RowCheck } from '@/lib/domain/batches/row-check'

/** One row as the grid knows it; what stands in its cells stands in the page alone. `id` is the row's on the server. */
export type RowState = { readonly id: string; readonly savedAt: string | null; readonly check: RowCheck; readonly saving: 'saved' | 'waiting' | 'unsaved' | 'signed-out' | 'split' }

/** A row that goes to the server, and what comes back; null where it could not be kept. */
export type Sent = { readonly row: string; readonly position: number; readonly basedOn: string | null; readonly values: Readonly<Record<string, string>> }
export type Answer = { readonly id: string; readonly savedAt: string | null; readonly check: RowCheck } | 'signed-out' | null

const pauseMilliseconds = 700
/** Rows that are sent at the same time: after a paste there are many, and who types on shares the machine with them. */
const sentAtOnce = 6
/** Whoever looks at all rows is told of many changes at once, when no key waits to be handled. */
const toldEveryMilliseconds = 100
const toldWithinMilliseconds = 1000

function whenIdle(tell: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(tell, { timeout: toldWithinMilliseconds })
  else tell()
}

/** Whether the row waits for somebody to say that the person in it is new. */
export function isUnknown({ check }: Pick<RowState, 'check'>): boolean {
  return check.problem?.key === 'personUnknown'
}

/** Keeps the rows of a batch, one by one, a moment after somebody stops typing in each; a row that is being sent is sent again if it changed meanwhile. */
export class RowStore {
  private readonly states = new Map<string, RowState>()
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly sending = new Map<string, Promise<void>>()
  private readonly listeners = new Set<() => void>()
  private readonly ofRow = new Map<string, Set<() => void>>()
  private readonly queue: (() => void)[] = []
  private atOnce = sentAtOnce
  private running = 0
  private tells = false

  constructor(private readonly read: (key: string) => Pick<Sent, 'position' | 'values'> | null, private readonly send: (row: Sent) => Promise<Answer>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }

  /** Listens to one row alone. */
  subscribeTo(key: string): (listener: () => void) => () => void {
    return (listener) => {
      const listening = this.ofRow.get(key) ?? new Set()
      this.ofRow.set(key, listening.add(listener))
      return () => { listening.delete(listener) }
    }
  }

  stateOf(key: string): RowState | null {
    return this.states.get(key) ?? null
  }

  set(key: string, state: RowState): void {
    this.states.set(key, state)
    for (const listener of this.ofRow.get(key) ?? []) listener()
    if (this.tells) return
    this.tells = true
    setTimeout(() => {
      whenIdle(() => {
        this.tells = false
        for (const listener of this.listeners) listener()
      })
    }, toldEveryMilliseconds)
  }

  /** Somebody types in the row: it is kept in a moment. */
  touch(key: string): void {
    const earlier = this.waiting.get(key)
    if (earlier !== undefined) clearTimeout(earlier)
    this.waiting.set(key, setTimeout(() => { void this.save(key) }, pauseMilliseconds))
    const state = this.states.get(key)
    if (state !== undefined && state.saving === 'saved') this.set(key, { ...state, saving: 'waiting' })
  }

  /** Somebody has gone to another row: what was typed in this one is kept at once, but the cell that they went to comes first. */
  leave(key: string): void {
    const earlier = this.waiting.get(key)
    if (earlier === undefined) return
    clearTimeout(earlier)
    this.waiting.set(key, setTimeout(() => { void this.save(key) }, 0))
  }

  /** How many rows name somebody who is not known. */
  countUnknown = (): number => [...this.states.values()].filter(isUnknown).length

  /** The page goes away: everything is sent now. */
  hurry(): void {
    this.atOnce = Infinity
    for (const go of this.queue.splice(0)) go()
    void this.flush()
  }

  /** Keeps whatever is not kept yet; tells whether all of it is. */
  async flush(): Promise<boolean> {
    const unsaved = [...this.states].filter(([key, { saving }]) => saving !== 'saved' && saving !== 'split' && !this.sending.has(key)).map(([key]) => key)
    await Promise.all([...new Set([...this.waiting.keys(), ...unsaved])].map((key) => this.save(key)))
    await Promise.all(this.sending.values())
    return this.isKept()
  }

  /** Whether the server has all that was typed. */
  isKept(): boolean {
    return this.waiting.size === 0 && this.sending.size === 0 && [...this.states.values()].every(({ saving }) => saving === 'saved' || saving === 'split')
  }

  /** What this page has seen of the rows. */
  seen(): string {
    return [...this.states.values()].flatMap(({ id, savedAt }) => (savedAt === null ? [] : [`${id}@${savedAt}`])).join(' ')
  }

  private async save(key: string): Promise<void> {
    const timer = this.waiting.get(key)
    if (timer !== undefined) clearTimeout(timer)
    this.waiting.delete(key)
    const sent = this.sendAfter(this.sending.get(key), key)
    this.sending.set(key, sent)
    await sent
    if (this.sending.get(key) === sent) this.sending.delete(key)
  }

  private async sendAfter(earlier: Promise<void> | undefined, key: string): Promise<void> {
    await earlier
    await this.inTurn(() => this.sendNow(key))
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    if (this.running >= this.atOnce) await new Promise<void>((go) => { this.queue.push(go) })
    this.running += 1
    await work()
    this.running -= 1
    this.queue.shift()?.()
  }

  private async sendNow(key: string): Promise<void> {
    const [state, row] = [this.states.get(key), this.read(key)]
    if (state === undefined || row === null) return
    const answer = await this.send({ ...row, row: state.id, basedOn: state.savedAt })
    if (answer === null || answer === 'signed-out') this.set(key, { ...state, saving: answer ?? 'unsaved' })
    else this.set(key, { ...answer, saving: this.waiting.has(key) ? 'waiting' : answer.id === state.id ? 'saved' : 'split' })
  }
}
