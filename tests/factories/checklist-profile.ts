import { noteRun } from '@/lib/data/backup/runs'
import { recordClock } from '@/lib/data/clocks/record'
import { ownerSql } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { listDeadlines } from '@/lib/data/deadlines/list'
import { recordFiling } from '@/lib/data/filings/record'
import { recordProfileEntry } from '@/lib/data/profile/record'
import type { StatementAsTyped } from '@/lib/data/statement-records/from-form'
import { recordStatementRecord } from '@/lib/data/statement-records/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ClockFacts } from '@/lib/domain/deadlines/clock'
import type { DeadlineKind } from '@/lib/domain/deadlines/deadline'
import type { Person } from '@/lib/domain/person'
import type { ProfileEntry } from '@/lib/domain/profile/profile'
import type { TypedProfile } from '@/lib/schemas/profile'
import { aPerson, type World } from './checklist-records'
import { clockOf } from './deadlines'
import { valueOf } from './organization'
import { officerTyped } from './profile'
import { aSealedRow } from './sealed-row'

/** Something of the third quarter of 2025 from which a deadline is counted. */
export async function aNotice(world: World, facts: Partial<ClockFacts> = {}) {
  return valueOf(await recordClock(world.actor, { ...clockOf, happenedOn: calendarDate('2025-09-10'), ...facts, formKey: newId() }))
}

/** Says of the deadline of a kind, the one due on that day, that it was filed on another. */
export async function aFiling(world: World, kind: DeadlineKind, days: { readonly due: string; readonly filed: string; readonly number?: string }) {
  const today = calendarDate('2026-02-15')
  const deadline = valueOf(await listDeadlines(world.actor, { chapterId: world.chapterId, today })).find((each) => each.kind === kind && each.dueOn === days.due)
  if (deadline === undefined) throw new Error(`No ${kind} is due on ${days.due}`)
  return valueOf(await recordFiling(world.actor, {
    chapterId: world.chapterId, today, key: deadline.key, formKey: newId(), revision: null, reason: '', filedOn: calendarDate(days.filed), confirmationNumber: days.number ?? 'N-1',
    lateReason: 'The post was slow', extendedTo: null, extensionProof: '', note: '',
  }))
}

/** An entry of the profile about somebody of the directory. */
export async function aProfileOf(world: World, { id, name }: Pick<Person, 'id' | 'name'>, typed: Partial<TypedProfile> = {}): Promise<ProfileEntry> {
  const person = { typed: name, id, newKind: null, newSortName: '', newOtherScript: '' }
  return valueOf(await recordProfileEntry(world.actor, { ...officerTyped(), person, ...typed, formKey: newId() }))
}

const typedRecords: Readonly<Record<'activity' | 'position' | 'instruction', Pick<StatementAsTyped, 'title' | 'facts'>>> = {
  activity: { title: 'Rally', facts: { form: 'rally', behalf: 'own', political: 'yes', place: 'Square', audience: '', purpose: 'Visas', cost: 'none', paidBy: '', records: '', influence: 'Visas', election: '', address: '', note: '' } },
  position: { title: 'For aid', facts: { issue: 'FOR', words: 'More aid', until: '', decidedBy: 'vote', decision: 'Minutes of June 1', note: '' } },
  instruction: { title: 'A request', facts: { direction: 'received', by: 'Letter', words: 'Please help', note: '' } },
}

/** A record of August 15, 2025 for a statement or a checklist; its facts are added to the usual ones. */
export async function aRecordOf(world: World, kind: keyof typeof typedRecords, { facts, ...typed }: Partial<StatementAsTyped>) {
  const usual = typedRecords[kind]
  return valueOf(await recordStatementRecord(world.actor, {
    kind, title: usual.title, chapterId: world.chapterId, happenedOn: calendarDate('2025-08-15'), person: null, principalId: world.principalIds[0] ?? null, valueCents: null, ...typed,
    facts: { ...usual.facts, ...facts }, formKey: newId(),
  }))
}

/** An entry of the profile that is about nobody in particular. */
function aboutNobody(world: World, typed: Partial<TypedProfile>) {
  return recordProfileEntry(world.actor, { ...officerTyped(), person: null, ...typed, formKey: newId() }).then(valueOf)
}

export function aCount(world: World, { on, confirmed }: { readonly on: string; readonly confirmed: string }) {
  return aboutNobody(world, { kind: 'member-count', fromOn: calendarDate(on), facts: { members: '120', officersConfirmed: confirmed, note: '' } })
}

/** A change in the parent body, after which everything was confirmed on one day. */
export function aParentChange(world: World, { on, confirmed }: { readonly on: string; readonly confirmed: string }) {
  const facts = { change: 'A new chair', principalConfirmedOn: confirmed, affiliationsConfirmedOn: confirmed, fundsConfirmedOn: confirmed, note: '' }
  return aboutNobody(world, { kind: 'parent-change', principalId: world.principalIds[0] ?? null, fromOn: calendarDate(on), facts })
}

/** An officer in office since the beginning of 2025; gives the id of the person. */
export async function anOfficer(world: World): Promise<string> {
  const person = await aPerson(world)
  await aProfileOf(world, person)
  return person.id
}

/** A backup of the installation, and its restore for a trial that was verified on that day. */
export async function aRestoredBackup(on: string): Promise<void> {
  const run = { automatic: false, fileName: 'books.backup', sizeBytes: 1, sha256: 'a'.repeat(64), rowCount: 1, problem: null }
  await ownerSql(async (client) => {
    await noteRun(client, { ...run, kind: 'backup' })
    const id = await noteRun(client, { ...run, kind: 'rehearsal' })
    await client.query('UPDATE backup_run SET verified_at = $2 WHERE id = $1', [id, `${on}T12:00:00Z`])
  })
}

/** The row of a sealed statement of April to September 2025 with its signers. */
export function aSignedStatement({ actor }: World, signerIds: readonly string[]): Promise<void> {
  return aSealedRow({ administrator: actor }, 'fara-nsd2', [], { from: '2025-04-01', through: '2025-09-30', signerIds })
}
