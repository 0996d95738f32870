import { ownerSql } from '@/lib/data/database/transaction'
import { historyOfRecord } from '@/lib/data/journal/history'
import { importScreeningList } from '@/lib/data/screening/import'
import { screeningOverview } from '@/lib/data/screening/list'
import { recordPerson } from '@/lib/data/people/record'
import { calendarDate } from '@/lib/domain/calendar-date'
import { addCsv, altCsv, bytes, sdnCsv, sdnXml } from '@/tests/domain/screening/list-files'
import { anOrganization, personInput, refusalOf, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aList, listedRow, listOf } from '@/tests/factories/screening'
import { useDatabase } from '../database'

useDatabase()

const overview = async ({ administrator, chapter }: TestOrganization) => valueOf(await screeningOverview(administrator, { chapterId: chapter.id, decided: false }))
const refused = async ({ administrator }: TestOrganization, more: Parameters<typeof listOf>[0]) => refusalOf(await importScreeningList(administrator, listOf(more)))

describe('a sanctions list', () => {
  it('is taken in from its files, with counts, hashes and a journal entry, once for one submit', async () => {
    const organization = await anOrganization()
    const input = { ...listOf({ edition: '2026-03-01a' }), files: bytes(sdnCsv, altCsv, addCsv) }
    const list = valueOf(await importScreeningList(organization.administrator, input))
    expect(list).toMatchObject({ source: 'sdn', publishedOn: '2026-03-01', edition: '2026-03-01a', entryCount: 3, nameCount: 5, queueFrom: 900_000, screenedOn: null })
    expect(list.fileHashes).toHaveLength(3)
    expect(valueOf(await importScreeningList(organization.administrator, input)).id).toBe(list.id)
    const history = valueOf(await historyOfRecord(organization.administrator, { chapterId: organization.chapter.id, id: list.id }))
    expect(history.map(({ type }) => type)).toEqual(['screening-list.imported'])
    expect((await overview(organization)).lists.map(({ id }) => id)).toEqual([list.id])
  })

  it('says its day itself where it is XML', async () => {
    const { administrator } = await anOrganization()
    const later = { ...administrator, today: calendarDate('2026-09-30') }
    expect(valueOf(await importScreeningList(later, { ...listOf({ publishedOn: null }), files: bytes(sdnXml) }))).toMatchObject({ publishedOn: '2026-09-23', entryCount: 2, nameCount: 3 })
    expect(refusalOf(await importScreeningList(administrator, { ...listOf(), files: bytes(sdnXml) })).fields).toMatchObject({ publishedOn: { key: 'dateFuture' } })
  })

  it('takes the place of the version before, whose hashes stay; the other list stands beside it', async () => {
    const organization = await anOrganization()
    const first = await aList(organization)
    const consolidated = await aList(organization, { source: 'consolidated', rows: [listedRow(900, 'PERRIDOR, Anna')] })
    const second = await aList(organization, { publishedOn: calendarDate('2026-03-04') })
    expect((await overview(organization)).lists.map(({ id }) => id)).toEqual([second.id, consolidated.id])
    const { rows } = await ownerSql((client) => client.query(`SELECT list_id AS id, count(*)::int FROM listed_entry WHERE organization_id = $1 GROUP BY 1`, [organization.administrator.organizationId]))
    expect(Object.fromEntries(rows.map(({ id, count }) => [id, count]))).toEqual({ [second.id]: 2, [consolidated.id]: 1 })
    expect(first.entriesHash).toBe(second.entriesHash)
  })

  it('is refused where it is older, much smaller, counts less strictly without a reason, or says no day', async () => {
    const organization = await anOrganization()
    await aList(organization, { rows: Array.from({ length: 20 }, (_, at) => listedRow(100 + at, `PERSON${at}, Some`)) })
    expect(await refused(organization, { publishedOn: calendarDate('2026-02-27') })).toMatchObject({ key: 'listOlder' })
    expect(await refused(organization, {})).toMatchObject({ key: 'listShrunk' })
    expect(await refused(organization, { publishedOn: null })).toMatchObject({ fields: { publishedOn: { key: 'missing' } } })
    expect(await refused(organization, { rows: ['a,b'] })).toMatchObject({ key: 'listRow' })
    const raised = { rows: Array.from({ length: 20 }, (_, at) => listedRow(100 + at, `PERSON${at}, Some`)), queueFrom: 950_000 }
    expect(await refused(organization, raised)).toMatchObject({ key: 'listThresholdRaised' })
    expect(await aList(organization, { ...raised, reason: 'Too many hits to read' })).toMatchObject({ queueFrom: 950_000, reason: 'Too many hits to read' })
  })

  it('is taken in only by who works with money for the whole organization', async () => {
    const organization = await anOrganization()
    for (const role of ['secretary', 'reviewer', 'viewer'] as const) expect(refusalOf(await importScreeningList(organization.actorAs(role, null), listOf())).reason).toBe('not-allowed')
    expect(refusalOf(await importScreeningList(organization.actorAs('treasurer', organization.chapter.id), listOf())).reason).toBe('not-found')
  })

  it('stops screening where its entries were changed behind the back of the program', async () => {
    const organization = await anOrganization()
    await aList(organization)
    await ownerSql((client) => client.query(`UPDATE listed_entry SET content = replace(content, 'ROSTAMIDOR', 'SOMEBODY') WHERE organization_id = $1`, [organization.administrator.organizationId]))
    await expect(recordPerson(organization.administrator, { ...personInput(), chapterId: organization.chapter.id })).rejects.toThrow('not the ones that were taken in')
  })
})
