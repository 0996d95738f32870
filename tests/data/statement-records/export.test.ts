import { parse } from 'csv-parse/sync'
import { exportOf } from '@/lib/data/exports/lists'
import type { Actor } from '@/lib/domain/permission'
import { anOrganization, testToday, valueOf, type TestOrganization } from '@/tests/factories/organization'
import { aStatementRecord } from '@/tests/factories/statement-records'
import { useDatabase } from '../database'

useDatabase()

async function rowsOf({ chapter }: TestOrganization, actor: Actor, query: Record<string, string> = {}): Promise<readonly Record<string, string>[]> {
  const made = valueOf(await exportOf(actor, 'statement-records', query, { id: chapter.id, today: testToday }))
  const rows: Record<string, string>[] = parse(await new Response(made).text(), { columns: true, bom: true })
  return rows
}

describe('the CSV file of activities and materials', () => {
  it('has a line a record with the fields of its kind, and shows a secretary no campaign', async () => {
    const organization = await anOrganization()
    const material = await aStatementRecord(organization, 'material')
    const thing = await aStatementRecord(organization, 'thing-of-value')
    const campaign = await aStatementRecord(organization, 'campaign')
    const all = await rowsOf(organization, organization.administrator)
    expect(all.map(({ number }) => number).toSorted()).toEqual([campaign.number, material.number, thing.number].toSorted())
    expect(all.find(({ number }) => number === material.number)).toMatchObject({ date: '2026-03-10', title: 'Leaflet on visas', happened_time: '10:00', channel: 'Press releases', principal: 'Party of the Homeland' })
    expect(await rowsOf(organization, organization.administrator, { kind: 'thing-of-value' })).toEqual([expect.objectContaining({ number: thing.number, value: '320.00', direction: 'received' })])
    expect((await rowsOf(organization, organization.actorAs('secretary'))).map(({ kind }) => kind)).not.toContain('campaign')
  })
})
