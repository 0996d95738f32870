/** A sealed report shows people who are erased later: its text stands, and is told apart from a report that somebody changed. */
import pg from 'pg'
import { verifyDatabase } from '@/lib/data/journal/verify/database'
import { erasePerson } from '@/lib/data/people/erase'
import { openSealed } from '@/lib/data/reports/sealed'
import { cents } from '@/lib/domain/money'
import type { Person } from '@/lib/domain/person'
import type { SealedReport } from '@/lib/domain/reports/sealed-report'
import { disarm } from '../../../scripts/bench/tamper/states'
import { aDonation } from '../../factories/donation'
import { anOrganization, aRecordedPerson, valueOf, type TestOrganization } from '../../factories/organization'
import { aSealedReport } from '../../factories/reports'
import { anExpenditure } from '../../factories/spending'
import { useDatabase } from '../database'

const database = useDatabase()

let client: pg.Client
let organization: TestOrganization
let sealed: SealedReport
let [zehra, trust, stays]: Person[] = []
let giftId: string
let payee: Pick<Person, 'id' | 'name'>

const tables = ['sealed_report', 'sealed_report_file', 'donation', 'person']
const verified = () => verifyDatabase(organization.administrator, { outside: [], trusted: [], parts: 'all', onProgress: () => undefined })

async function erase({ id, name }: Pick<Person, 'id' | 'name'>): Promise<void> {
  valueOf(await erasePerson(organization.administrator, { id, revision: 1, reason: 'Asked for it', confirmation: name }))
}

beforeAll(async () => {
  organization = await anOrganization()
  const address = { lines: '17 Orchard St', city: 'Chicago', state: 'IL', postalCode: '60601', country: 'US' }
  zehra = await aRecordedPerson(organization, { name: 'Zehra Mirzai', nameSort: 'Mirzai, Zehra', nameOtherScript: 'زہرا', address, employer: 'Lantern Works', occupation: 'Glazier' })
  trust = await aRecordedPerson(organization, { name: 'A Lantern (Trust)', kind: 'organization', address: { ...address, lines: '5 Elm, Suite 2' } })
  stays = await aRecordedPerson(organization, { name: 'Mona Stays', address })
  giftId = (await aDonation(organization, { donorId: zehra.id, amountCents: cents(90_000) })).id
  for (const { id } of [trust, stays]) await aDonation(organization, { donorId: id, amountCents: cents(40_000) })
  payee = { id: (await anExpenditure(organization, 'Print Shop LLC')).payeeId, name: 'Print Shop LLC' }
  sealed = await aSealedReport(organization)
  client = new pg.Client({ connectionString: database().superuser })
  client.on('error', () => undefined)
  await client.connect()
  await disarm(client)
}, 120_000)

afterAll(() => client.end())

/** Does it, verifies, and puts everything back. */
async function foundAfter(...statements: readonly string[]) {
  for (const table of tables) await client.query(`CREATE TABLE kept_${table} AS SELECT * FROM ${table}`)
  for (const statement of statements) await client.query(statement)
  const { findings, remarks } = await verified()
  for (const table of tables) await client.query(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM kept_${table}; DROP TABLE kept_${table}`)
  return { told: findings.map(({ of, columns }) => [of, ...columns].join(' ')), remarks }
}

const inText = (from: string, to: string) => [
  `UPDATE sealed_report_file SET bytes = convert_to(replace(convert_from(bytes, 'UTF8'), '${from}', '${to}'), 'UTF8') WHERE format IN ('text', 'masked')`,
  `UPDATE sealed_report_file SET hash = encode(sha256(bytes), 'hex')`,
  ...['text', 'masked'].map((format) => `UPDATE sealed_report SET ${format}_hash = (SELECT hash FROM sealed_report_file WHERE format = '${format}')`),
]

describe('a sealed report whose people are erased later', () => {
  it('is the same but for their details, which stand in the sealed text alone, and verify says when they were erased', async () => {
    expect(await verified()).toMatchObject({ findings: [], remarks: [], reports: 1 })
    for (const each of [zehra, trust, payee]) if (each !== undefined) await erase(each)
    const { findings, remarks } = await verified()
    expect(findings).toEqual([])
    expect(remarks).toEqual([expect.stringMatching(new RegExp(`^Report ${sealed.number}: the same text but for personal details of 3 people who were erased since, the last on \\d{4}-\\d\\d-\\d\\d;`))])
    const { document } = valueOf(await openSealed(organization.administrator, { key: sealed, version: 1 }))
    expect(JSON.stringify(document)).toContain('Zehra Mirzai (زہرا)')
    expect(JSON.stringify(document)).toContain('17 Orchard St')
  })

  it('is no excuse for another amount of theirs, or for a gift of somebody else put under their name', async () => {
    expect((await foundAfter(`UPDATE donation SET amount_cents = 89999 WHERE id = '${giftId}'`)).told).toEqual(['row amount_cents', 'report text_hash'])
    const moved = await foundAfter(`UPDATE donation SET donor_id = '${zehra?.id ?? ''}' WHERE donor_id = '${stays?.id ?? ''}'`)
    expect(moved).toEqual({ told: ['row donor_id', 'report text_hash'], remarks: [] })
  })

  it('is no excuse for a sealed text that was changed where it names them, with every hash', async () => {
    const named = await foundAfter(...inText('Zehra Mirzai', 'Someone Else'))
    expect(named.told).toEqual(expect.arrayContaining(['row text_hash masked_hash', 'report line_secret']))
  })

  it('wants an act that the journal tells: whoever calls somebody erased in the row alone is found', async () => {
    const past = await foundAfter(`UPDATE person SET record_state = 'erased', data_key_wrapped = NULL, name = 'Erased person', revision = 2 WHERE id = '${stays?.id ?? ''}'`)
    expect(past.told).toEqual(expect.arrayContaining([expect.stringMatching(/^row .*record_state/), expect.stringMatching(/^report/)]))
  })
})
