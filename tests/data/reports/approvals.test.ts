import { recordClock } from '@/lib/data/clocks/record'
import { readAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { amendReport } from '@/lib/data/reports/amend'
import { approveReport } from '@/lib/data/reports/approve'
import { explainReport } from '@/lib/data/reports/explain'
import { lifeOfReport } from '@/lib/data/reports/life'
import { ldaFile } from '@/lib/data/reports/lda-files'
import { openSealed } from '@/lib/data/reports/sealed'
import { sealReport } from '@/lib/data/reports/seal'
import { calendarDate } from '@/lib/domain/calendar-date'
import { instant } from '@/lib/domain/instant'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { clockOf } from '../../factories/deadlines'
import { aDonation } from '../../factories/donation'
import { aLobbyingQuarter, ld2KeyOf } from '../../factories/lda'
import { anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aProfileEntry, officerTyped } from '../../factories/profile'
import { aSealedReport, approveAll, disclosureOf, drafted, explainAll } from '../../factories/reports'
import { answerAll, keyOf, registered } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

const nothing = { outside: [], trusted: [], parts: 'all', onProgress: () => undefined } as const

/** The same person on another day. */
function on(actor: Actor, day: string): Actor {
  return { ...actor, at: instant(`${day}T17:00:00.000Z`), today: calendarDate(day) }
}

/** Something is entered on that day that no report shows. */
async function anEntryOn(organization: TestOrganization, day: string): Promise<void> {
  const clock = { ...clockOf, kind: 'own', dueOn: calendarDate('2027-01-01'), chapterId: organization.chapter.id, formKey: newId() } as const
  valueOf(await recordClock(on(organization.administrator, day), clock))
}

const approvedBy = async ({ administrator }: TestOrganization, day: string, key = keyOf()) => valueOf(await lifeOfReport(on(administrator, day), key))?.approvedBy

/** A statement on the way to its seal, approved by the treasurer on March 15, with 40 days to go until it is late. */
async function approvedOnce(): Promise<TestOrganization> {
  const organization = await registered()
  await answerAll(organization)
  await explainAll(organization, keyOf())
  const treasurer = organization.actorAs('treasurer', null)
  const { asOf } = await drafted(treasurer, keyOf())
  valueOf(await approveReport(treasurer, { key: keyOf(), formKey: newId(), journalSize: asOf.journalSize }))
  return organization
}

describe('an approval', () => {
  it('stands while days pass, even where they make the statement late: who approves later and the seal count it', async () => {
    const organization = await approvedOnce()
    const before = await drafted(organization.administrator, keyOf())
    await anEntryOn(organization, '2026-04-25')
    const late = on(organization.administrator, '2026-04-25')
    const after = await drafted(late, keyOf())
    expect([before, after].map(({ findings }) => findings.some(({ check }) => check === 'FARA-02'))).toEqual([false, true])
    expect(await approvedBy(organization, '2026-04-25')).toEqual(['A treasurer'])
    const notes = after.findings.filter(({ check }) => check === 'FARA-02').map(({ check, sentence }) => ({ check, sentence, note: 'The treasurer was ill.' }))
    const { report } = valueOf(await lifeOfReport(late, keyOf()))?.versions[0] ?? {}
    valueOf(await explainReport(late, { key: keyOf(), formKey: newId(), notes, signers: report?.signers ?? [], signerIds: [] }))
    const { asOf } = await drafted(late, keyOf())
    expect(valueOf(await approveReport(late, { key: keyOf(), formKey: newId(), journalSize: asOf.journalSize })).state).toBe('approved')
    expect(valueOf(await sealReport(late, { key: keyOf(), version: 1 })).approvals).toHaveLength(2)
    const { findings } = await verifyDatabase(late, nothing)
    expect(findings).toEqual([])
  })

  it('stands while days change the checklist of a quarterly disclosure', async () => {
    const organization = await registered()
    const key = disclosureOf(organization)
    await explainAll(organization, key)
    await approveAll(organization, key)
    const before = await drafted(organization.administrator, key)
    await anEntryOn(organization, '2027-02-01')
    const checklist = (items: typeof before.items) => items.find(({ id }) => id === 'checklist')?.lines.map(({ cells }) => cells)
    expect(checklist((await drafted(on(organization.administrator, '2027-02-01'), key)).items)).not.toEqual(checklist(before.items))
    expect(await approvedBy(organization, '2027-02-01', key)).toHaveLength(2)
  })

  it('lapses with the first record that changes the text, on the same day and on a later one', async () => {
    const organization = await approvedOnce()
    const gift = { principalId: organization.principalId, receivedOn: calendarDate('2026-02-03'), amountCents: cents(500) }
    await aDonation(organization, gift)
    expect(await approvedBy(organization, '2026-03-15')).toEqual([])
    const again = await approvedOnce()
    await anEntryOn(again, '2026-04-25')
    expect(await approvedBy(again, '2026-04-25')).toHaveLength(1)
    await aDonation(again, { ...gift, principalId: again.principalId })
    expect(await approvedBy(again, '2026-04-25')).toEqual([])
  })
})

describe('the notes of an amendment', () => {
  it('are those of the version that it amends, and explain nothing until somebody confirms them', async () => {
    const organization = await anOrganization()
    const key = disclosureOf(organization)
    await aDonation(organization, { amountCents: cents(30_000), purpose: 'us_election' })
    await aSealedReport(organization, key)
    const begun = valueOf(await amendReport(organization.administrator, { key, formKey: newId(), reason: 'A gift was left out' }))
    expect(begun.notes.map(({ note, prefilled }) => [note, prefilled])).toContainEqual(['Seen and right', true])
    const life = async () => valueOf(await lifeOfReport(organization.administrator, key))
    expect((await life())?.blockers?.unexplained.length).toBe(begun.notes.length)
    expect((await drafted(organization.administrator, key)).findings.map(({ note }) => note)).toContain('Seen and right (taken over from the version before, not confirmed)')
    await explainAll(organization, key)
    expect((await life())?.blockers?.unexplained).toEqual([])
    expect((await drafted(organization.administrator, key)).findings.map(({ note }) => note)).toContain('Seen and right')
  })
})

describe('the signers of a report', () => {
  it('are chosen from the officers of the profile, whose names the directory keeps; anybody else is refused', async () => {
    const organization = await registered()
    for (const name of ['Amina Kareem', 'Bilal Aziz']) {
      await aProfileEntry(organization, officerTyped({ person: { typed: name, id: '', newKind: 'individual', newSortName: '', newOtherScript: '' } }))
    }
    const { officers } = valueOf(await lifeOfReport(organization.administrator, keyOf())) ?? { officers: [] }
    expect(officers.map(({ name, office }) => [name, office])).toEqual([['Amina Kareem', 'President'], ['Bilal Aziz', 'President']])
    const ids = officers.map(({ personId }) => personId)
    const sign = (signerIds: readonly string[]) => explainReport(organization.administrator, { key: keyOf(), formKey: newId(), notes: [], signers: [{ name: 'Somebody', office: '' }], signerIds })
    expect(refusalOf(await sign([newId()])).fields).toEqual({ signerIds: { key: 'choiceUnknown' } })
    const fewSigners = async () => (await drafted(organization.administrator, keyOf())).findings.some(({ check }) => check === 'FARA-47')
    valueOf(await sign(ids.slice(0, 1)))
    expect(await fewSigners()).toBe(true)
    valueOf(await sign(ids))
    expect(await fewSigners()).toBe(false)
    await answerAll(organization)
    await aSealedReport(organization, keyOf())
    const { document } = valueOf(await openSealed(organization.administrator, { key: keyOf(), version: 1 }))
    expect(document.items.find(({ id }) => id === 'item-vi')?.lines.map(({ cells }) => cells.slice(0, 2))).toEqual([['Amina Kareem', 'President'], ['Bilal Aziz', 'President']])
    const told = await readAs(organization.administrator, (tx) => tx.journalEntry.findMany({ where: { OR: [{ type: { startsWith: 'report.' } }, { type: 'sealed-report.frozen' }] } }))
    expect(told.filter(({ text }) => text.includes('Amina Kareem'))).toEqual([])
  })

  it('stand by name in the files of the LDA as well', async () => {
    const organization = await aLobbyingQuarter()
    const officer = await aProfileEntry(organization, officerTyped({ person: { typed: 'Amina Kareem', id: '', newKind: 'individual', newSortName: '', newOtherScript: '' } }))
    valueOf(await explainReport(organization.administrator, { key: ld2KeyOf(), formKey: newId(), notes: [], signers: [], signerIds: [officer.personId ?? ''] }))
    for (const format of ['house-xml', 'lda-json'] as const) expect(valueOf(await ldaFile(organization.administrator, ld2KeyOf(), format)).bytes.toString('utf8')).toContain('Amina Kareem')
  })
})
