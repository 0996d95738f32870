import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/data/database/transaction'
import { profileFromRow } from '@/lib/data/profile/rows'
import { addMonths, calendarDate, formatShort, isWithin, type CalendarDate } from '@/lib/domain/calendar-date'
import type { Tally } from '@/lib/domain/checklists/evaluation'
import type { ProfileChange } from '@/lib/domain/checklists/evaluations/filings'
import type { DeterminationFacts, ShortFormFacts } from '@/lib/domain/checklists/evaluations/profile'
import { heldWithin, type ProfileEntry } from '@/lib/domain/profile/profile'
import type { RecordReference } from '@/lib/domain/reports/report-document'
import { Prisma } from '@/lib/generated/prisma/client'
import { ownAndCounted, within, type Scope } from './tallies'

/** The registration profile without what was entered by mistake. */
export async function profileOf(tx: Transaction, organizationId: string): Promise<readonly ProfileEntry[]> {
  const rows = await tx.profileEntry.findMany({ where: { organizationId, mistaken: false }, orderBy: { id: 'asc' } })
  return rows.map(profileFromRow)
}

const contactsSchema = z.array(z.object({ person_id: z.string(), number: z.string(), count: z.number().int() }))

/** Who took part for the chapter in contacts with officials, each with how many. */
async function participants(tx: Transaction, scope: Scope) {
  const rows = await tx.$queryRaw`SELECT p ->> 'personId' AS person_id, min(r.number) AS number, count(*)::int AS count
    FROM lobbying_contact r CROSS JOIN LATERAL jsonb_array_elements(r.participants) p
    WHERE ${ownAndCounted(scope)} AND r.counterpart = 'official' AND ${within(scope, Prisma.sql`r.contact_on`)} AND p ->> 'personId' IS NOT NULL
    GROUP BY 1 ORDER BY 1`
  return contactsSchema.parse(rows)
}

/** The people as a tally, known by the id of their page in the directory. */
function peopleTally(ids: readonly string[]): Tally {
  return { count: ids.length, examples: ids.map((id): RecordReference => ({ kind: 'person', id, number: '', revision: 1 })) }
}

/** LAW-05: officers, who serve a principal, and who made contacts. Clerical tasks and a note as the reason cover as a date does. */
export async function shortFormFacts(tx: Transaction, scope: Scope, profile: readonly ProfileEntry[]): Promise<ShortFormFacts> {
  const held = profile.filter((entry) => heldWithin(entry, scope) && entry.personId !== null && (entry.kind === 'officer' || entry.kind === 'service'))
  const covered = new Set(held.filter(({ facts }) => [facts['shortFormFiledOn'], facts['note']].some((text) => text !== undefined && text !== '') || facts['clerical'] === 'yes').map(({ personId }) => personId))
  const contacts = await participants(tx, scope)
  const people = [...new Set([...held.flatMap(({ personId }) => personId ?? []), ...contacts.map(({ person_id }) => person_id)])].toSorted()
  return { people: people.length, uncovered: peopleTally(people.filter((id) => !covered.has(id))) }
}

/** LAW-06, for the quarter. */
export async function determinationFacts(tx: Transaction, scope: Scope, profile: readonly ProfileEntry[]): Promise<DeterminationFacts> {
  const several = (await participants(tx, scope)).filter(({ count }) => count > 1).map(({ person_id }) => person_id)
  const listed = new Set(profile.filter((entry) => entry.kind === 'lobbyist' && heldWithin(entry, scope)).map(({ personId }) => personId))
  const since = addMonths(scope.through, -12)
  const signed = profile.flatMap(({ kind, signedOn }) => (kind === 'exposure' && signedOn !== null && signedOn >= since ? [signedOn] : [])).toSorted()
  return { people: several.length, undetermined: peopleTally(several.filter((id) => !listed.has(id))), signedOn: signed.at(-1) ?? null }
}

const dayOrNull = z.string().nullable().transform((text) => (text === null ? null : calendarDate(text)))
const principalsSchema = z.array(z.object({ id: z.string(), revision: z.number().int(), fromOn: dayOrNull, untilOn: dayOrNull }))

type Begun = Pick<ProfileEntry, 'id' | 'revision'> & { readonly kind: 'principal' | 'agreement' | 'officer'; readonly fromOn: CalendarDate | null; readonly untilOn: CalendarDate | null }

function changesOf({ id, revision, kind, fromOn, untilOn }: Begun, scope: Scope): readonly ProfileChange[] {
  const days = [[fromOn, 'since'], [untilOn, 'until']] as const
  return days.flatMap(([on, word]) => {
    if (on === null || !isWithin(on, scope)) return []
    const what = `${kind} ${word} ${formatShort(on)}`
    return [{ on, what, tally: [{ kind, id, number: what, revision }] }]
  })
}

/** LAW-04: principals, agreements and officers that began or ended in the quarter. */
export async function profileChanges(tx: Transaction, scope: Scope, profile: readonly ProfileEntry[]): Promise<readonly ProfileChange[]> {
  const { organizationId } = scope
  const principals = await tx.$queryRaw`SELECT id, revision, from_on::text AS "fromOn", until_on::text AS "untilOn" FROM principal WHERE organization_id = ${organizationId}::uuid ORDER BY id`
  const begun: readonly Begun[] = [
    ...principalsSchema.parse(principals).map((each) => ({ ...each, kind: 'principal' as const })),
    ...profile.flatMap((entry) => (entry.kind === 'agreement' || entry.kind === 'officer' ? [{ ...entry, kind: entry.kind }] : [])),
  ]
  return begun.flatMap((each) => changesOf(each, scope))
}
