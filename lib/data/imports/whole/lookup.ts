import 'server-only'
import type pg from 'pg'
import { canonicalText } from '@/lib/domain/journal/entry'
import { newId } from '@/lib/data/database/uuid'
import { readAs } from '@/lib/data/database/transaction'
import { instantIn } from '@/lib/data/installation/clock'
import { isCalendarDate } from '@/lib/domain/calendar-date'
import type { ImportedRow } from '@/lib/domain/imports/imported'
import type { NamedPrincipal } from '@/lib/domain/imports/whole/people'
import type { ImportedWhole, NamedRow } from '@/lib/domain/imports/whole/read'
import type { RowReader } from '@/lib/domain/imports/row-problem'
import { can, type Actor } from '@/lib/domain/permission'
import type { PrincipalFacts } from '@/lib/domain/principal'
import type { ImportChapter } from '../chapters'
import { entryWriter, JournalBatch } from '../journal-batch'

/** When the first copy of a material left, and when it was filed, from day and time in the chapter's time zone. */
export function instantsOf({ kind, facts, ownFacts }: ImportedWhole, { timeZone }: ImportChapter) {
  const at = (day: unknown, time: string | undefined) =>
    kind === 'material' && typeof day === 'string' && isCalendarDate(day) && time !== undefined && time !== '' ? instantIn(timeZone, day, time) : null
  return { happenedAt: at(facts['happenedOn'], ownFacts['happenedTime']), filedAt: at(ownFacts['filedOn'], ownFacts['filedTime']) }
}

function principalsOf(row: ImportedRow): readonly (NamedPrincipal | null)[] {
  if (row.type === 'whole') return Object.values(row.principals)
  return row.type === 'lobbying-contact' ? [] : [row.principal ?? null]
}

/** What the rows of a file name beside people: principals, bank accounts and chapters, found by what they are called. */
export class Names {
  /** Principals that the file describes and the books do not have yet. */
  private readonly fresh = new Map<string, PrincipalFacts>()

  private constructor(
    private readonly actor: Actor, private readonly principals: Map<string, string>, private readonly accounts: ReadonlyMap<string, string>,
    private readonly chapters: ReadonlyMap<string, string>, private readonly mayAdd: boolean,
  ) {}

  static async of(actor: Actor): Promise<Names> {
    const where = { organizationId: actor.organizationId }
    return readAs(actor, async (tx) => {
      const principals = await tx.principal.findMany({ where, select: { id: true, name: true }, orderBy: { id: 'desc' } })
      const accounts = await tx.bankAccount.findMany({ where, select: { id: true, name: true, chapterId: true }, orderBy: { id: 'desc' } })
      const chapters = await tx.chapter.findMany({ where, select: { id: true, name: true } })
      return new Names(
        actor, new Map(principals.map(({ id, name }) => [name, id])), new Map(accounts.map(({ id, name, chapterId }) => [`${chapterId} ${name}`, id])),
        new Map(chapters.map(({ id, name }) => [name, id])), can(actor, 'settings.change', null).ok,
      )
    })
  }

  /** Refuses in the row what it names and nobody knows; keeps the new principals that it describes. */
  check(row: ImportedRow, chapter: ImportChapter, reader: RowReader): void {
    for (const principal of principalsOf(row)) {
      if (principal === null || this.principals.has(principal.name)) continue
      if (principal.facts === null || !this.mayAdd) reader.refuse('principal', { key: 'principalUnknown' })
      else this.fresh.set(principal.name, principal.facts)
    }
    if (row.type !== 'whole') return
    for (const named of Object.values(row.rows)) {
      if (named === null || named.is === 'donation' || named.is === 'expenditure' || this.rowOf(named, chapter) !== null) continue
      reader.refuse(named.column, { key: named.is === 'chapter' ? 'chapterNameUnknown' : 'accountUnknown' })
    }
    const { happenedAt, filedAt } = instantsOf(row, chapter)
    if (happenedAt !== null && filedAt !== null && filedAt < happenedAt) reader.refuse('filed_on', { key: 'filedBefore' })
  }

  /** The id of an account of the chapter, or of another chapter. */
  rowOf({ is, name }: NamedRow, chapter: ImportChapter): string | null {
    if (is === 'bank-account') return this.accounts.get(`${chapter.id} ${name}`) ?? null
    const other = this.chapters.get(name) ?? null
    return other === chapter.id ? null : other
  }

  principalOf(name: string): string {
    const id = this.principals.get(name)
    if (id === undefined) throw new Error('A row names a principal that was not written')
    return id
  }

  /** Adds the principals that the file describes, each with its entry. */
  async addPrincipals(client: pg.ClientBase): Promise<void> {
    const { organizationId } = this.actor
    const entry = entryWriter(this.actor, 'principal.recorded')
    for (const facts of this.fresh.values()) {
      const [id, formKey] = [newId(), newId()]
      const journal = new JournalBatch()
      journal.add(entry(id, canonicalText({ ...facts, id, revision: 1, formKey })))
      const index = await journal.append(client, organizationId)
      const { name, kind, country, aliases, address, aim, officialDealtWith, fromOn, untilOn } = facts
      await client.query(
        `INSERT INTO principal (organization_id, id, form_key, name, kind, country, aliases, address, aim, official_dealt_with, from_on, until_on, revision, journal_index)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 1, $13)`,
        [organizationId, id, formKey, name, kind, country, [...aliases], address, aim, officialDealtWith, fromOn, untilOn, index.toString()],
      )
      this.principals.set(name, id)
    }
  }
}
