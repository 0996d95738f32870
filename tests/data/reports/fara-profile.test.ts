import { newId } from '@/lib/data/database/uuid'
import { correctProfileEntry } from '@/lib/data/profile/correct'
import { answerReport } from '@/lib/data/reports/answer'
import { askedInReport } from '@/lib/data/reports/asked'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ReportDocument } from '@/lib/domain/reports/report-document'
import { faraPeriod } from '@/lib/domain/reporting-period'
import type { TypedProfile } from '@/lib/schemas/profile'
import { aRecordedPerson, valueOf, type TestOrganization } from '../../factories/organization'
import { aProfileEntry, agreementTyped, exposureTyped, officerTyped, serviceTyped } from '../../factories/profile'
import { aSealedReport, drafted } from '../../factories/reports'
import { aLobbyingContact } from '../../factories/spending'
import { answerAll, keyOf, period, registered, registeredOn } from '../../factories/statement'
import { useDatabase } from '../database'

useDatabase()

const day = calendarDate
const next = keyOf(faraPeriod(registeredOn, 2))

function lines(document: ReportDocument, id: string): readonly (readonly unknown[])[] {
  return (document.items.find((item) => item.id === id)?.lines ?? []).map(({ cells }) => cells)
}

function found(document: ReportDocument, check: string): readonly string[] {
  return document.findings.filter((finding) => finding.check === check).map(({ sentence }) => sentence)
}

async function questions(organization: TestOrganization): Promise<readonly string[]> {
  return valueOf(await askedInReport(organization.administrator, keyOf())).questions.map(({ id }) => id)
}

function named(typed: TypedProfile, name: string): TypedProfile {
  return { ...typed, person: { typed: name, id: '', newKind: 'individual', newSortName: '', newOtherScript: '' } }
}

/** Two officers, of whom one came and one left in the period; two who serve, one of them without a short form; an agreement, changed in the period. */
async function withProfile(): Promise<TestOrganization> {
  const organization = await registered()
  await aProfileEntry(organization, named(officerTyped({ fromOn: day('2025-10-01'), facts: { position: 'President', body: 'officer' } }), 'Amina Kareem'))
  await aProfileEntry(organization, named(officerTyped({ untilOn: day('2026-01-31'), facts: { position: 'Secretary', body: 'officer' } }), 'Bilal Aziz'))
  await aProfileEntry(organization, named(serviceTyped(organization, { fromOn: day('2025-11-03'), facts: { position: 'Speaker', services: 'Speaks at rallies', clerical: 'no' } }), 'Noor Said'))
  await aProfileEntry(organization, named(serviceTyped(organization, { fromOn: day('2025-08-21'), untilOn: day('2026-01-15'), facts: { position: 'Editor', services: 'Edits', clerical: 'no', shortFormFiledOn: '2025-08-25' } }), 'Sana Malik'))
  await aProfileEntry(organization, named(serviceTyped(organization, { facts: { position: 'Clerk', services: 'Types', clerical: 'yes' } }), 'Typist'))
  await aProfileEntry(organization, agreementTyped(organization, { facts: { changedOn: '2025-12-01', change: 'More meetings', changeFiledOn: '2025-12-05', exhibitAFiledOn: '2025-08-20', exhibitBFiledOn: '2025-08-20' } }))
  return organization
}

describe('the registration profile in the statement', () => {
  it('answers items 4, 5, 6 and 10, which are asked by hand no more', async () => {
    const organization = await withProfile()
    const document = await drafted(organization.administrator, keyOf())
    expect(lines(document, 'item-4-a')).toEqual([['Bilal Aziz', 'Secretary', '2026-01-31']])
    expect(lines(document, 'item-4-b')).toEqual([['Amina Kareem', 'Not recorded', '', 'President', '2025-10-01']])
    expect(lines(document, 'item-5-b').map(([name, , , position, on]) => [name, position, on])).toEqual([['Noor Said', 'Speaker', '2025-11-03'], ['Sana Malik', 'Editor', '2025-08-21']])
    expect(lines(document, 'item-5-c')).toEqual([['Sana Malik', 'Editor', '2026-01-15']])
    expect(lines(document, 'item-5-d')).toEqual([['Sana Malik', 'Editor', 'Party of the Homeland', '2026-01-15']])
    expect(lines(document, 'item-6')).toEqual([['Noor Said']])
    expect(lines(document, 'item-10-b')).toEqual([['Party of the Homeland', '2025-12-01', '2025-12-05']])
    const asked = await questions(organization)
    expect(asked.filter((id) => /^(4|5|6|10)-?/.test(id))).toEqual([])
    expect(await questions(await registered())).toEqual(expect.arrayContaining(['4-a', '4-b', '5-a', '5-b', '5-c', '5-d', '6', '10-b']))
    const [officer] = document.items.find(({ id }) => id === 'item-4-b')?.lines ?? []
    expect(officer?.records).toEqual([expect.objectContaining({ kind: 'officer', number: 'President' })])
  })

  it('takes a note to what it answers, and nothing waits for one', async () => {
    const organization = await withProfile()
    await answerAll(organization)
    valueOf(await answerReport(organization.administrator, { key: keyOf(), formKey: newId(), answers: [{ question: 'note:4-a', choice: null, text: 'Left for health.' }] }))
    const document = await drafted(organization.administrator, keyOf())
    expect(document.items.find(({ id }) => id === 'item-4-a')).toMatchObject({ answer: 'yes', text: 'Note: Left for health.' })
    expect(found(document, 'FARA-36')).toEqual([])
    expect(valueOf(await askedInReport(organization.administrator, next)).answers.get('note:4-a')).toBeUndefined()
  })

  it('names the short forms that are missing or still active, and who took part in a contact without one', async () => {
    const organization = await withProfile()
    const guest = await aRecordedPerson(organization, { name: 'Omar Shah' })
    await aLobbyingContact(organization, 'Ann Official', { contactOn: day('2026-02-03'), participants: [{ personId: guest.id, name: guest.name }] })
    const document = await drafted(organization.administrator, keyOf())
    expect(found(document, 'FARA-39')).toEqual([expect.stringContaining('Noor Said serves a principal'), 'Omar Shah took part in a contact and has no short form on file.'])
    expect(found(document, 'FARA-40')).toEqual(['Sana Malik has left or serves no principal any more, and the short form is still active.'])
    expect(found(document, 'FARA-07')).toEqual(expect.arrayContaining([
      'A person who began to serve a principal, 2025-11-03: the amendment that was due ten days later is not recorded.', 'A new officer, 2025-10-01: the amendment that was due ten days later is not recorded.',
    ]))
  })

  it('holds agreements against what was done, what ended and how pay is made', async () => {
    const organization = await registered()
    await aLobbyingContact(organization, 'Ann Official', { contactOn: day('2026-02-03') })
    await aProfileEntry(organization, agreementTyped(organization, { untilOn: day('2026-03-20'), facts: { political: 'no', payOnSuccess: 'yes' } }))
    const document = await drafted(organization.administrator, keyOf())
    expect(found(document, 'FARA-08')).toEqual(['The agreement Letters of 2025 ends on 2026-03-20, and neither a renewal nor the end of the connection is recorded.'])
    expect(found(document, 'FARA-42')).toHaveLength(1)
    expect(found(document, 'FARA-51')).toEqual(['The pay of the agreement Letters of 2025 depends on the success of political activities, which 22 U.S.C. 618(h) forbids.'])
    await aProfileEntry(organization, agreementTyped(organization, { fromOn: day('2026-03-10'), facts: { title: 'Letters of 2026' } }))
    expect(found(await drafted(organization.administrator, keyOf()), 'FARA-08')).toEqual([])
  })

  it('reads claims of an exemption out of the exposure record', async () => {
    const organization = await registered()
    await aProfileEntry(organization, exposureTyped(organization, { fromOn: day('2025-02-01'), facts: { exemption: '613(h)' } }))
    const document = await drafted(organization.administrator, keyOf())
    expect([found(document, 'FARA-53'), found(document, 'FARA-54')].map(({ length }) => length)).toEqual([1, 1])
  })

  it('is compared with what it said when the statement before was sealed', async () => {
    const organization = await registered()
    const president = await aProfileEntry(organization, named(officerTyped({ facts: { position: 'President', body: 'officer' } }), 'Amina Kareem'))
    await answerAll(organization)
    await aSealedReport(organization, keyOf())
    expect(found(await drafted(organization.administrator, next), 'FARA-41')).toEqual([])
    await aProfileEntry(organization, named(officerTyped({ facts: { position: 'Treasurer', body: 'officer' } }), 'Noor Said'))
    const { fromOn, facts, id, revision, kind } = president
    valueOf(await correctProfileEntry(organization.administrator, {
      chapterId: organization.chapter.id, id, revision,
      typed: { ...named(officerTyped(), 'Amina Kareem'), person: { typed: 'Amina Kareem', id: president.personId ?? '', newKind: 'individual', newSortName: '', newOtherScript: '' }, kind, facts, fromOn, untilOn: period.through, reason: 'Left on the last day' },
    }))
    expect(found(await drafted(organization.administrator, next), 'FARA-41')).toEqual([
      'Amina Kareem was an officer in the last statement and is not in item 4(a).', 'Noor Said was no officer in the last statement and is not in item 4(b).',
    ])
  })
})
