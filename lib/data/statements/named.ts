import 'server-only'
import type pg from 'pg'
import type { ImportedPeople } from '@/lib/data/imports/people'
import { decisionFields, type Decided, type Returned } from '@/lib/domain/imports/decide'
import type { NamedPerson } from '@/lib/domain/imports/imported'
import type { RecordedGift } from '@/lib/domain/imports/preview'
import type { PersonKind, PersonTag } from '@/lib/domain/person'
import type { FieldProblem } from '@/lib/domain/result'
import { giftsByNumber } from './earlier'
import { searchKey } from '@/lib/domain/search-key'
import { findByName } from './people'
import type { PlacedTransfer } from './transfers'

type NamedPlan = {
  readonly organizationId: string
  readonly chapterId: string
  readonly processor: string
  readonly people: ImportedPeople
  /** The key of the gift of a line of this import. */
  readonly lineKey: (index: number) => string
}

/** Whoever and whatever the decisions name, looked up once: people of the directory, and the gifts that are returned. */
export class Named {
  readonly problems: Record<string, FieldProblem> = {}
  /** Gifts of the books, by the key that a return names. */
  readonly recorded = new Map<string, string>()
  /** One person for one name, however it is written: by the key that finds it in the directory. */
  private readonly people = new Map<string, NamedPerson>()
  private readonly ofGift = new Map<string, NamedPerson>()
  private byNumber: ReadonlyMap<string, RecordedGift> = new Map()
  private readonly gifts: ReadonlyMap<number, string | null>
  private readonly abroad: readonly PlacedTransfer[]
  readonly processor: NamedPerson

  constructor(private readonly plan: NamedPlan, private readonly decided: Decided, transfers: readonly PlacedTransfer[]) {
    this.abroad = transfers.filter(({ chapterId }) => chapterId === null)
    for (const { donor } of decided.gifts) if (donor !== null) this.add(donor, 'individual', 'donor')
    for (const { payee } of decided.spending) this.add(payee, 'organization', 'payee')
    for (const { to } of this.abroad) this.add(to, 'organization', 'payee')
    this.processor = plan.processor === '' ? personOf('', 'organization', 'payee') : this.add(plan.processor, 'organization', 'payee')
    this.gifts = new Map(decided.gifts.filter(({ original }) => original === null).map(({ index, donor }) => [index, donor]))
  }

  private add(name: string, kind: PersonKind, tag: PersonTag): NamedPerson {
    const known = this.people.get(keyOf(name)) ?? personOf(name, kind, tag)
    this.people.set(keyOf(name), known)
    return known
  }

  /** Looks everything up; what is not clear stands in `problems`. */
  async find(client: pg.ClientBase): Promise<void> {
    const { organizationId, people } = this.plan
    const { gifts, returns, spending } = this.decided
    const several = new Set([...(await findByName(client, organizationId, people, [...this.people.values()]))].map(keyOf))
    const byLine = [...gifts.map(({ index, donor }) => ({ index, name: donor ?? '' })), ...spending.map(({ index, payee }) => ({ index, name: payee })), ...this.abroad.map(({ index, to }) => ({ index, name: to }))]
    for (const { index, name } of byLine) if (several.has(keyOf(name))) this.problems[decisionFields.donor(index)] = { key: 'donorSeveral' }
    const originals = [...returns, ...gifts].flatMap(({ index, original }) => (original === null ? [] : [{ index, original }]))
    this.byNumber = await giftsByNumber(client, this.plan, originals.flatMap(({ original }) => (original.kind === 'number' ? [original.number] : [])))
    for (const { index, original } of originals) this.check(index, original)
  }

  private check(index: number, original: Returned): void {
    if (original.kind === 'line' && !this.gifts.has(original.index)) this.problems[decisionFields.take(index)] = { key: 'originalLeftOut' }
    if (original.kind === 'number' && !this.byNumber.has(original.number)) this.problems[decisionFields.original(index)] = { key: 'originalUnknown' }
  }

  donor(name: string | null): NamedPerson | null {
    return name === null ? null : this.named(name)
  }

  named(name: string): NamedPerson {
    const known = this.people.get(keyOf(name))
    if (known === undefined) throw new Error('A name was not looked up')
    return known
  }

  /** The key by which the rows of this import name the gift that is returned, and who gave it. */
  original(of: Returned): { readonly key: string; readonly donor: NamedPerson | null; readonly number: string } {
    if (of.kind === 'line') return { key: this.plan.lineKey(of.index), donor: this.donor(this.gifts.get(of.index) ?? null), number: '' }
    const gift = of.kind === 'record' ? of : this.byNumber.get(of.number)
    if (gift === undefined) throw new Error('A gift that is returned was not looked up')
    const key = `record:${gift.id}`
    this.recorded.set(key, gift.id)
    return { key, donor: gift.donorId === null ? null : this.somebody(gift.donorId), number: gift.number }
  }

  /** Somebody of the directory who is known by id alone. */
  private somebody(id: string): NamedPerson {
    const known = this.ofGift.get(id) ?? personOf(id, 'individual', 'donor')
    this.ofGift.set(id, known)
    this.plan.people.use(known, id)
    return known
  }
}

function keyOf(name: string): string {
  return searchKey(name) || name
}

/** A name of a file says nothing more about a person; the rest is asked for on the person's page. */
function personOf(name: string, kind: PersonKind, tag: PersonTag): NamedPerson {
  return { name, kind, citizenStatus: 'unknown', tag, address: null, employer: '', occupation: '', office: '' }
}
