import { sqlAs } from '@/lib/data/database/transaction'
import { voidDonation } from '@/lib/data/donations/void'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { keepImportFile } from '@/lib/data/statements/keep'
import { listImports } from '@/lib/data/statements/list'
import { importStatement } from '@/lib/data/statements/import'
import { viewImportFile } from '@/lib/data/statements/preview'
import { settleImportFile } from '@/lib/data/statements/settle'
import { undoImport } from '@/lib/data/statements/undo'
import { calendarDate } from '@/lib/domain/calendar-date'
import type { ImportSettings, PreviewLine } from '@/lib/domain/imports/preview'
import { cents } from '@/lib/domain/money'
import type { Actor } from '@/lib/domain/permission'
import { useDatabase } from '../database'
import { aDonation } from '../../factories/donation'
import { aRecordedPerson, anOrganization, refusalOf, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedReport } from '../../factories/reports'

useDatabase()

const header = 'Date,Description,Amount,Type,Transaction ID'
const settings: ImportSettings = { table: {}, method: 'ach', methods: { QUICKPAY: 'zelle' }, purpose: 'general', bankAccountId: null, processor: '' }

async function* piecesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

/** Sends and settles a file as a treasurer; gives its id. */
async function aFile(organization: TestOrganization, rows: readonly string[], actor: Actor, more: Partial<ImportSettings> = {}): Promise<string> {
  const chapterId = organization.chapter.id
  const { id } = valueOf(await keepImportFile(actor, { chapterId, name: 'march.csv', content: piecesOf([header, ...rows].join('\n')) }))
  valueOf(await settleImportFile(actor, { chapterId, id, settings: { ...settings, ...more } }))
  return id
}

async function previewOf(organization: TestOrganization, id: string, actor: Actor) {
  const { preview } = valueOf(await viewImportFile(actor, { chapterId: organization.chapter.id, id }))
  if (preview === null) throw new Error('There is no preview')
  return preview
}

const groupsOf = (lines: readonly PreviewLine[]) => lines.map(({ group, why, like }) => [group, why ?? '', like].filter((part) => part !== '').join(' '))

async function bringIn(organization: TestOrganization, id: string, actor: Actor, decisions: Readonly<Record<string, string>> = {}) {
  const { hash } = await previewOf(organization, id, actor)
  return importStatement(actor, { chapterId: organization.chapter.id, id, hash, textOf: (field) => decisions[field] ?? '' })
}

async function findingsOf({ administrator }: TestOrganization): Promise<readonly unknown[]> {
  return (await verifyDatabase(administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })).findings
}

async function giftsOf(organization: TestOrganization): Promise<readonly unknown[]> {
  return (await sqlAs(organization.administrator, (client) => client.query(
    `SELECT d.number, d.amount_cents::int AS cents, d.received_on::text AS day, d.method, d.payment_reference AS reference, d.import_row AS row, p.name, d.state
     FROM donation d LEFT JOIN person p ON p.organization_id = d.organization_id AND p.id = d.donor_id WHERE d.chapter_id = $1 ORDER BY d.number_sequence`, [organization.chapter.id]), 'read')).rows
}

const zelle = '03/03/2026,Zelle payment from ALICE EXAMPLE Conf# ab12,25.00,QUICKPAY,Z1'
const again = '03/14/2026,Zelle payment from ALICE EXAMPLE Conf# ab13,25.00,QUICKPAY,Z2'

describe('a bank file', () => {
  it('becomes gifts with donor, method, reference, file hash and row; money out stays a line of the bank', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    const id = await aFile(organization, [zelle, '03/13/2026,Rent of the hall,-80.00,ACH,Z9'], treasurer)
    expect(groupsOf((await previewOf(organization, id, treasurer)).lines)).toEqual(['new', 'out'])
    expect(valueOf(await bringIn(organization, id, treasurer))).toEqual({ id, added: 1, toSurvivors: 0 })
    expect(await giftsOf(organization)).toEqual([
      { number: 'CHI-D-2026-0001', cents: 2500, day: '2026-03-03', method: 'zelle', reference: 'Z1', row: 2, name: 'ALICE EXAMPLE', state: 'recorded' },
    ])
    const lines = await sqlAs(treasurer, (client) => client.query('SELECT position, amount_cents::int AS cents, donation_id IS NOT NULL AS gift FROM bank_line ORDER BY position'), 'read')
    expect(lines.rows).toEqual([{ position: 2, cents: 2500, gift: true }, { position: 3, cents: -8000, gift: false }])
    expect(valueOf(await listImports(treasurer, organization.chapter.id))).toMatchObject([{ name: 'march.csv', state: 'recorded', rowCount: 2, recordCount: 1 }])
    expect(await findingsOf(organization)).toEqual([])
  })

  it('adds nothing when it comes a second time, and an overlapping file adds only what is new', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    const twins = ['03/05/2026,Zelle payment from BOB TWIN,10.00,QUICKPAY,', '03/05/2026,Zelle payment from BOB TWIN,10.00,QUICKPAY,']
    valueOf(await bringIn(organization, await aFile(organization, [zelle, ...twins, '03/13/2026,x,-1.00,ACH,'], treasurer), treasurer))
    const same = await aFile(organization, [zelle, ...twins, '03/13/2026,x,-1.00,ACH,'], treasurer)
    expect(groupsOf((await previewOf(organization, same, treasurer)).lines).every((group) => group.startsWith('already'))).toBe(true)
    expect(valueOf(await bringIn(organization, same, treasurer)).added).toBe(0)
    const overlapping = await aFile(organization, [...twins, twins[0] ?? '', again], treasurer)
    expect(groupsOf((await previewOf(organization, overlapping, treasurer)).lines).map((group) => group.split(' ')[0])).toEqual(['already', 'already', 'new', 'new'])
    expect(valueOf(await bringIn(organization, overlapping, treasurer)).added).toBe(2)
    expect(await giftsOf(organization)).toHaveLength(5)
  })

  it('asks about a gift that resembles one that was typed, and keeps the reason with it', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    const donor = await aRecordedPerson(organization, { name: 'Alice Example' })
    const typed = await aDonation(organization, { donorId: donor.id, amountCents: cents(2500), receivedOn: calendarDate('2026-03-02') })
    const id = await aFile(organization, [zelle, '03/14/2026,Counter deposit,7.00,DEP,C1'], treasurer)
    expect(groupsOf((await previewOf(organization, id, treasurer)).lines)).toEqual([`question duplicate ${typed.number}`, 'question donor'])
    expect(refusalOf(await bringIn(organization, id, treasurer)).fields).toEqual({ 'take-0': { key: 'missing' }, 'take-1': { key: 'missing' } })
    expect(refusalOf(await bringIn(organization, id, treasurer, { 'take-0': 'gift', 'take-1': 'gift' })).fields).toEqual({ 'reason-0': { key: 'missing' }, 'donor-1': { key: 'missing' } })
    expect(await giftsOf(organization)).toHaveLength(1)
    valueOf(await bringIn(organization, id, treasurer, { 'take-0': 'gift', 'reason-0': 'She gave twice', 'take-1': 'anonymous' }))
    expect(await giftsOf(organization)).toMatchObject([{}, { name: 'Alice Example' }, { cents: 700, name: null }])
    const notes = await sqlAs(treasurer, (client) => client.query("SELECT private_note AS note FROM donation WHERE private_note <> ''"), 'read')
    expect(notes.rows).toEqual([{ note: `Imported although it resembles ${typed.number}: She gave twice` }])
  })

  it('is imported only as it was looked at', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    const [first, second] = [await aFile(organization, [zelle, again], treasurer), await aFile(organization, [zelle], treasurer)]
    const { hash } = await previewOf(organization, first, treasurer)
    valueOf(await bringIn(organization, second, treasurer))
    expect(refusalOf(await importStatement(treasurer, { chapterId: organization.chapter.id, id: first, hash, textOf: () => '' }))).toMatchObject({ key: 'importChanged' })
    expect(await giftsOf(organization)).toHaveLength(1)
  })

  it('asks which person is meant where several have the name', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    for (const city of ['Chicago', 'Aurora']) await aRecordedPerson(organization, { name: 'Alice Example', address: { lines: '1 Main St', city, state: 'IL', postalCode: '60601', country: 'US' } })
    expect(refusalOf(await bringIn(organization, await aFile(organization, [zelle], treasurer), treasurer)).fields).toEqual({ 'donor-0': { key: 'donorSeveral' } })
  })

  it('is remembered: the next file with the same header row opens with the same settings', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    valueOf(await bringIn(organization, await aFile(organization, [zelle], treasurer, { method: 'wire' }), treasurer))
    const { id } = valueOf(await keepImportFile(treasurer, { chapterId: organization.chapter.id, name: 'april.csv', content: piecesOf(`${header}\n${again}`) }))
    expect(valueOf(await viewImportFile(treasurer, { chapterId: organization.chapter.id, id })).file).toMatchObject({ settings: null, remembered: { method: 'wire', methods: { QUICKPAY: 'zelle' } } })
  })
})

describe('an import', () => {
  it('is taken back as a whole, and the file can be imported again', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    const chapterId = organization.chapter.id
    const id = await aFile(organization, [zelle, again], treasurer)
    valueOf(await bringIn(organization, id, treasurer))
    expect(valueOf(await undoImport(treasurer, { chapterId, id }))).toEqual({ id, voided: 2 })
    expect(valueOf(await undoImport(treasurer, { chapterId, id }))).toEqual({ id, voided: 0 })
    expect(await giftsOf(organization)).toMatchObject([{ state: 'voided' }, { state: 'voided' }])
    valueOf(await bringIn(organization, await aFile(organization, [zelle, again], treasurer), treasurer))
    expect(await giftsOf(organization)).toHaveLength(4)
    expect(await findingsOf(organization)).toEqual([])
  })

  it('stays once a report was sealed over one of its gifts, or one of them was changed', async () => {
    const organization = await anOrganization()
    const [treasurer, chapterId] = [organization.actorAs('treasurer'), organization.chapter.id]
    const sealed = await aFile(organization, [zelle], treasurer)
    valueOf(await bringIn(organization, sealed, treasurer))
    await aSealedReport(organization)
    expect(refusalOf(await undoImport(treasurer, { chapterId, id: sealed }))).toMatchObject({ reason: 'already-sealed', key: 'importSealed' })
    const later = await aFile(organization, [again, '03/15/2026,Zelle payment from C D,3.00,QUICKPAY,Z3'], treasurer)
    valueOf(await bringIn(organization, later, treasurer))
    const gift = await sqlAs(treasurer, (client) => client.query<{ id: string; number: string }>("SELECT id, number FROM donation WHERE payment_reference = 'Z3'"), 'read')
    valueOf(await voidDonation(treasurer, { chapterId, id: gift.rows[0]?.id ?? '', revision: 1, reason: 'Not ours' }))
    expect(valueOf(await undoImport(treasurer, { chapterId, id: later })).voided).toBe(1)
  })

  it('is not for every role, and not found in another chapter', async () => {
    const organization = await anOrganization()
    const treasurer = organization.actorAs('treasurer')
    const place = { chapterId: organization.chapter.id, id: await aFile(organization, [zelle], treasurer) }
    const [viewer, elsewhere] = [organization.actorAs('viewer'), organization.actorAs('treasurer', organization.otherChapter.id)]
    const attempts = (actor: Actor) => [
      keepImportFile(actor, { chapterId: place.chapterId, name: 'a.csv', content: piecesOf('a') }), viewImportFile(actor, place), settleImportFile(actor, { ...place, settings }), undoImport(actor, place),
      importStatement(actor, { ...place, hash: '', textOf: () => '' }), listImports(actor, place.chapterId),
    ]
    for (const attempt of attempts(viewer)) expect(refusalOf(await attempt).reason).toBe('not-allowed')
    for (const attempt of attempts(elsewhere)) expect(refusalOf(await attempt).reason).toBe('not-found')
    expect(refusalOf(await viewImportFile(elsewhere, { ...place, chapterId: organization.otherChapter.id })).reason).toBe('not-found')
  })

  it('takes no file that is larger than 50 MB, and stops reading there', async () => {
    const organization = await anOrganization()
    let sent = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        sent += 1
        yield Buffer.alloc(1024 * 1024)
      }
    }
    expect(refusalOf(await keepImportFile(organization.actorAs('treasurer'), { chapterId: organization.chapter.id, name: 'a.csv', content: endless() })).key).toBe('importTooLarge')
    expect(sent).toBe(51)
  })
})
