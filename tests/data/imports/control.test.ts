import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { sqlAs } from '@/lib/data/database/transaction'
import { controlFigures, reportedFigures } from '@/scripts/bench/control'
import { useDatabase } from '../database'
import { figuresOf } from './figures'
import { anOrganization, attempt, generateWorkload, temporaryFolder, type Organization } from './organization'

useDatabase()

const sumsSchema = z.record(z.string(), z.number())
const controlSchema = z.object({
  donations: z.number(), refunds: z.number(), cents: z.number(), q: sumsSchema, expCents: z.number(), donorYearsOver200: z.number(),
  answers: z.object({
    donorsOver200in2025: z.number(), theirCents: z.number(), donorsOver200in2025ByNameAndAddress: z.number(), q4ByMonthAndMethodCents: sumsSchema, q4ByPayeeCents: sumsSchema,
  }),
})

const folder = temporaryFolder()
const file = (name: string): string => path.join(folder, name)
let organization: Organization

/** How much of everything there is: a second import must leave all of it as it was. */
function countsOf({ actor }: Organization): Promise<unknown> {
  return sqlAs(actor, async (client) => {
    const tables = ['person', 'donation', 'expenditure', 'lobbying_contact', 'import_batch', 'journal_entry']
    const { rows } = await client.query(`SELECT ${tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`).join(', ')}`)
    return rows[0]
  }, 'read')
}

beforeAll(async () => {
  generateWorkload(folder, 10_000)
  organization = await anOrganization()
  for (const name of ['donations.csv', 'expenditures.csv', 'contacts.csv']) {
    const { result, problems } = await attempt(organization, file(name))
    expect({ ok: result.ok, problems }).toEqual({ ok: true, problems: [] })
  }
}, 300_000)

afterAll(() => { fs.rmSync(folder, { recursive: true, force: true }) })

describe('the canonical workload of 10,000 donations, imported', () => {
  it('gives every figure of control.json, to the cent and the count', async () => {
    const control = controlSchema.parse(JSON.parse(fs.readFileSync(file('control.json'), 'utf8')))
    expect(await sqlAs(organization.actor, figuresOf, 'read')).toEqual(control)
  })

  it('gives the same figures in the report over its three years, as the benchmark compares them', async () => {
    const reported = await reportedFigures(organization.actor)
    expect(reported).toEqual(controlFigures(folder))
    expect(Object.keys(reported)).toHaveLength(58)
  }, 120_000)

  it('has 500 lobbying contacts, and a donor where the file names one', async () => {
    const counts = await countsOf(organization)
    expect(counts).toMatchObject({ donation: 10_000, expenditure: 1000, lobbying_contact: 500, import_batch: 3 })
    const open = await sqlAs(organization.actor, (client) => client.query(
      `SELECT count(*) FILTER (WHERE anonymous <> (donor_id IS NULL))::int AS donors, count(*) FILTER (WHERE (kind = 'refund') <> (original_donation_id IS NOT NULL))::int AS refunds,
         count(*) FILTER (WHERE kind = 'from_foreign_principal' AND donor_id IS NULL)::int AS governments FROM donation`,
    ), 'read')
    expect(open.rows).toEqual([{ donors: 0, refunds: 0, governments: 0 }])
  })

  it('has numbers without gaps in every chapter', async () => {
    const gaps = await sqlAs(organization.actor, (client) => client.query(
      'SELECT chapter_id FROM donation GROUP BY chapter_id, number_year HAVING max(number_sequence) <> count(*) OR min(number_sequence) <> 1',
    ), 'read')
    expect(gaps.rows).toEqual([])
  })

  it('is not changed by a second import', async () => {
    const before = await countsOf(organization)
    for (const name of ['donations.csv', 'expenditures.csv', 'contacts.csv']) {
      expect(await attempt(organization, file(name))).toMatchObject({ result: { ok: true, value: { added: 0, peopleAdded: 0 } }, problems: [] })
    }
    expect(await countsOf(organization)).toEqual(before)
  }, 120_000)
})
