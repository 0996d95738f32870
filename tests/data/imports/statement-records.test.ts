import fs from 'node:fs'
import path from 'node:path'
import writeExcelFile from 'write-excel-file/node'
import { readAs } from '@/lib/data/database/transaction'
import { importFile } from '@/lib/data/imports/import-file'
import { NotImportable } from '@/lib/data/imports/read-file'
import { statementFromRow } from '@/lib/data/statement-records/rows'
import { importKinds, type ImportKind } from '@/lib/domain/imports/import-kind'
import type { RowProblem } from '@/lib/domain/imports/row-problem'
import { statementKinds } from '@/lib/domain/statement-records/statement-record'
import { anOrganization, aRecordedPerson, type TestOrganization } from '@/tests/factories/organization'
import { useDatabase } from '../database'
import { temporaryFolder } from './organization'

useDatabase()

const folder = temporaryFolder()
afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

/** One row of each kind, as somebody types it into a spreadsheet. */
const files = {
  activity: 'date,title,form,behalf,political,place,person,influence\n2026-03-10,Student visas,speech,principal,yes,Library,Ayesha Khan,Visa rules\n',
  material: 'date,title,principal,happened_time,channel,groups,language,filed_on,filed_time\n2026-03-10,Leaflet,Party of the Homeland,10:00,press releases,newspapers; libraries,English,2026-03-11,9:30 am\n',
  'thing-of-value': 'date,title,principal,person,direction,purpose,value\n2026-03-10,40 flags,Party of the Homeland,Relief Trust,received,For meetings,320.00\n',
  campaign: 'date,title,principal,methods\n2026-03-10,Flood relief,"{""name"":""Relief Ministry"",""kind"":""GOVERNMENT"",""country"":""PK""}",Appeals\n',
  'lobbying-time': 'date,title,person,hours,hours_in_all,value\n2026-03-10,H.R. 123,"{""name"":""Nadia Rahman"",""kind"":""individual""}",7.5,30,900.00\n',
  'political-contribution': 'date,title,person,value,type,level,foreign_money\n2026-03-10,Rep. Doe,Doe for Congress,250.00,feca,federal,no\n',
  position: 'date,title,issue,words,decided_by,decision\n2026-03-10,For visas,IMM,More student visas,vote,Minutes of March 1\n',
  instruction: 'date,title,principal,direction,by,words\n2026-03-10,Rally,Party of the Homeland,received,Letter,Please hold a rally\n',
} as const

function written(name: string, content: string): string {
  const file = path.join(fs.mkdtempSync(path.join(folder, 'file-')), name)
  fs.writeFileSync(file, content)
  return file
}

async function attempt({ administrator, chapter }: TestOrganization, file: string, kind: ImportKind | null = null) {
  const problems: RowProblem[] = []
  const result = await importFile({ ...administrator, kind: 'operator', userId: null }, { path: file, chapterId: chapter.id, kind }, { onProblem: (problem) => problems.push(problem), onProgress: () => undefined })
  return { result, problems }
}

function recordsOf({ administrator }: TestOrganization) {
  return readAs(administrator, async (tx) => (await tx.statementRecord.findMany({ include: { person: true, principal: true }, orderBy: { id: 'asc' } })).map(({ person, principal, ...row }) => ({ ...statementFromRow(row), person, principal })))
}

describe('a file of records that statements need', () => {
  it('is known by its header, makes records, people and principals, and adds nothing a second time', async () => {
    const organization = await anOrganization()
    const ayesha = await aRecordedPerson(organization, { name: 'Ayesha Khan', address: null, citizenStatus: 'unknown', citizenStatusBasis: null })
    for (const kind of statementKinds) {
      const file = written(`${kind}.csv`, files[kind])
      expect(await attempt(organization, file)).toMatchObject({ problems: [], result: { ok: true, value: { kind, added: 1, already: 0 } } })
      expect(await attempt(organization, file, kind)).toMatchObject({ problems: [], result: { ok: true, value: { added: 0, already: 1, peopleAdded: 0 } } })
    }
    const records = await recordsOf(organization)
    expect(records.map(({ kind }) => kind)).toEqual([...statementKinds])
    const [activity, material, thing, campaign, time, contribution] = records
    expect(activity).toMatchObject({ number: 'CHI-A-2026-0001', title: 'Student visas', personId: ayesha.id, facts: { form: 'speech', political: 'yes', place: 'Library', influence: 'Visa rules', note: '' } })
    expect(material).toMatchObject({
      happenedAt: '2026-03-10T15:00:00.000Z', filedAt: '2026-03-11T14:30:00.000Z', principal: { name: 'Party of the Homeland' },
      facts: { channel: 'Press releases', groups: 'Newspapers\nLibraries', filedTime: '09:30' },
    })
    expect(thing).toMatchObject({ valueCents: 32_000, person: { name: 'Relief Trust', kind: 'organization' }, facts: { direction: 'received' } })
    expect(campaign).toMatchObject({ number: 'CHI-F-2026-0001', principal: { name: 'Relief Ministry', kind: 'GOVERNMENT', country: 'PK' } })
    expect(time).toMatchObject({ valueCents: 90_000, person: { name: 'Nadia Rahman', kind: 'individual' }, facts: { hours: '7.5', hoursInAll: '30' } })
    expect(contribution).toMatchObject({ valueCents: 25_000, facts: { type: 'feca', level: 'federal', foreignMoney: 'no', contributor: '' } })
  }, 60_000)

  it('may be a spreadsheet', async () => {
    const organization = await anOrganization()
    const file = path.join(fs.mkdtempSync(path.join(folder, 'file-')), 'things.xlsx')
    const rows = [['date', 'title', 'principal', 'person', 'direction', 'purpose', 'value'], [new Date('2026-03-10T00:00:00.000Z'), '40 flags', 'Party of the Homeland', 'Relief Trust', 'given', 'For meetings', 320.5]]
    fs.writeFileSync(file, await writeExcelFile(rows.map((row) => row.map((value) => (value instanceof Date ? { type: Date, value, format: 'yyyy-mm-dd' } : value)))).toBuffer())
    expect(await attempt(organization, file)).toMatchObject({ problems: [], result: { ok: true, value: { kind: 'thing-of-value', added: 1 } } })
    expect(await recordsOf(organization)).toMatchObject([{ happenedOn: '2026-03-10', valueCents: 32_050, facts: { direction: 'given' } }])
    fs.writeFileSync(file, 'PK\u0003\u0004 and nothing of it')
    await expect(attempt(organization, file)).rejects.toThrow(NotImportable)
  })

  it('is refused whole when a row is bad, with row, column, text and reason', async () => {
    const organization = await anOrganization()
    const good = files.material
    const rows = [
      '2026-02-30,Leaflet,Party of the Homeland,10:00,Press releases,,English,,',
      '2026-03-10,,Party of the Homeland,10:00,Press releases,,English,,',
      '2026-03-10,Leaflet,,10:00,Press releases,,English,,',
      '2026-03-10,Leaflet,Nobody we know,10:00,Press releases,,English,,',
      '2026-03-10,Leaflet,Party of the Homeland,25:00,Press releases,,English,,',
      '2026-03-10,Leaflet,Party of the Homeland,10:00,By pigeon,,English,,',
      '2026-03-10,Leaflet,Party of the Homeland,10:00,Press releases,Pigeons,English,,',
      '2026-03-10,Leaflet,Party of the Homeland,10:00,Press releases,,English,2026-03-11,',
      '2026-03-10,Leaflet,Party of the Homeland,10:00,Press releases,,English,2026-03-09,10:00',
      '2026-03-10,Leaflet,Party of the Homeland,,Press releases,,English,,',
    ]
    const { result, problems } = await attempt(organization, written('materials.csv', `${good}${rows.join('\n')}\n`))
    expect(result).toMatchObject({ ok: false, refusal: { key: 'importRows', values: { count: rows.length } } })
    expect(problems.map(({ row, column, text }) => [row, column, text])).toEqual([
      [3, 'date', '2026-02-30'], [4, 'title', ''], [5, 'principal', ''], [6, 'principal', 'Nobody we know'], [7, 'happened_time', '25:00'], [8, 'channel', 'By pigeon'],
      [9, 'groups', 'Pigeons'], [10, 'filed_time', ''], [11, 'filed_on', '2026-03-09'], [12, 'happened_time', ''],
    ])
    expect(problems.every(({ reason }) => reason !== '' && !/^[a-z]+[A-Z]\w*$/.test(reason))).toBe(true)
    expect(await recordsOf(organization)).toEqual([])
  })

  it.each([
    ['an amount that is nothing', 'political-contribution', '2026-03-10,Rep. Doe,Doe for Congress,0.00,feca,federal,no', 'value'],
    ['a person who is missing', 'political-contribution', '2026-03-10,Rep. Doe,,250.00,feca,federal,no', 'person'],
    ['hours that are words', 'lobbying-time', '2026-03-10,H.R. 123,Nadia,many,,', 'hours'],
    ['a person that is no JSON of one', 'lobbying-time', '2026-03-10,H.R. 123,"{""kind"":""individual""}",7,,', 'person'],
    ['a kind of principal that there is not', 'campaign', '2026-03-10,Relief,"{""name"":""X"",""kind"":""KING"",""country"":""PK""}",Appeals', 'principal'],
  ] as const)('refuses %s', async (_what, kind, row, column) => {
    const organization = await anOrganization()
    const { result, problems } = await attempt(organization, written(`${kind}.csv`, `${files[kind].split('\n')[0] ?? ''}\n${row}\n`), kind)
    expect(result.ok).toBe(false)
    expect(problems.map((problem) => problem.column)).toEqual([column])
  })

  it('is of the kinds that the command names', () => {
    expect(importKinds).toEqual(expect.arrayContaining([...statementKinds]))
  })
})
