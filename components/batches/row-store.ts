import type { RowCheck } from '@/lib/domain/batches/row-check'

/** One row as the grid knows it; what stands in its cells stands in the page alone. `id` is the row's on the server. */
export type RowState = { readonly id: string; readonly savedAt: string | null; readonly check: RowCheck; readonly saving: 'saved' | 'waiting' | 'unsaved' | 'signed-out' | 'split' }

/** A row that goes to the server, and what comes back; null where it could not be kept. */
export type Sent = { readonly row: string; readonly position: number; readonly basedOn: string | null; readonly values: Readonly<Record<string, string>> }
export type Answer = { readonly id: string; readonly savedAt: string | null; readonly check: RowCheck } | 'signed-out' | null

const pauseMilliseconds = 700

/** Keeps the rows of a batch, one by one, a moment after somebody stops typing in each; a row that is being sent is sent again if it changed meanwhile. */
export class RowStore {
  private readonly states = new Map<string, RowState>()
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>()
  private readonly sending = new Map<string, Promise<void>>()
  private readonly listeners = new Set<() => void>()

  constructor(private readonly read: (key: string) => Pick<Sent, 'position' | 'values'> | null, private readonly send: (row: Sent) => Promise<Answer>) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => { this.listeners.delete(listener) }
  }

  stateOf(key: string): RowState | null {
    return this.states.get(key) ?? null
  }

  set(key: string, state: RowState): void {
    this.states.set(key, state)
    for (const listener of this.listeners) listener()
  }

  /** Somebody types in the row: it is kept in a moment. */
  touch(key: string): void {
    const earlier = this.waiting.get(key)
    if (earlier !== undefined) clearTimeout(earlier)
    this.waiting.set(key, setTimeout(() => { void this.save(key) }, pauseMilliseconds))
    const state = this.states.get(key)
    if (state !== undefined && state.saving === 'saved') this.set(key, { ...state, saving: 'waiting' })
  }

  /** Keeps whatever is not kept yet; tells whether all of it is. */
  async flush(): Promise<boolean> {
    const unsaved = [...this.states].filter(([, { saving }]) => saving !== 'saved' && saving !== 'split').map(([key]) => key)
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
    await this.sending.get(key)
    const timer = this.waiting.get(key)
    if (timer !== undefined) clearTimeout(timer)
    this.waiting.delete(key)
    const sent = this.sendNow(key)
    this.sending.set(key, sent)
    await sent
    if (this.sending.get(key) === sent) this.sending.delete(key)
  }

  private async sendNow(key: string): Promise<void> {
    const [state, row] = [this.states.get(key), this.read(key)]
    if (state === undefined || row === null) return
    const answer = await this.send({ ...row, row: state.id, basedOn: state.savedAt })
    if (answer === null || answer === 'signed-out') this.set(key, { ...state, saving: answer ?? 'unsaved' })
    else this.set(key, { ...answer, saving: this.waiting.has(key) ? 'waiting' : answer.id === state.id ? 'saved' : 'split' })
  }
}
