import { sqlAs } from '@/lib/data/database/transaction'
import { withConnection } from '@/lib/data/database/connect'
import { databaseError } from '@/lib/data/database/database-errors'
import { parseEntry, entryText } from '@/lib/domain/journal/entry'
import { leafHashHex } from '@/lib/domain/journal/leaf-hash'
import { useDatabase } from '../database'
import { aDonation } from '../../factories/donation'
import { anOrganization, type TestOrganization } from '../../factories/organization'

const database = useDatabase()

let organization: TestOrganization

beforeAll(async () => {
  organization = await anOrganization()
  await aDonation(organization)
})

/** The SQLSTATE that the application role gets for a statement in its own organization. */
async function asApplication(sql: string): Promise<string | null> {
  try {
    await sqlAs(organization.administrator, (client) => client.query(sql))
    return null
  } catch (error) {
    return databaseError(error).sqlState
  }
}

async function asOwner(sql: string): Promise<string | null> {
  try {
    await withConnection(database().owner, (client) => client.query(sql))
    return null
  } catch (error) {
    return databaseError(error).sqlState
  }
}

describe('the database as the application role', () => {
  it.each([
    ['changes no journal entry', `UPDATE journal_entry SET text = '{}'`],
    ['deletes no journal entry', 'DELETE FROM journal_entry'],
    ['writes no journal entry past the function', `INSERT INTO journal_entry SELECT * FROM journal_entry LIMIT 1`],
    ['moves no head', 'UPDATE journal_head SET size = 0'],
    ['deletes no donation', 'DELETE FROM donation'],
    ['changes no donation without an entry of the same transaction', 'UPDATE donation SET amount_cents = amount_cents + 1'],
    ['changes no donation by raising the revision alone', 'UPDATE donation SET amount_cents = amount_cents + 1, revision = revision + 1'],
    ['changes no person without an entry', `UPDATE person SET name = 'Somebody Else', revision = revision + 1`],
    ['truncates nothing', 'TRUNCATE donation CASCADE'],
  ])('%s', async (_what, sql) => {
    expect(await asApplication(sql)).toBe('42501')
  })

  it('refuses an entry for another organization', async () => {
    expect(await asApplication(`SELECT journal_append('00000000-0000-7000-8000-000000000000'::uuid, '{"index":', '}')`)).toBe('42501')
  })

  it('shows nothing of another organization', async () => {
    const other = await anOrganization()
    const seen = await sqlAs(other.administrator, async (client) => (await client.query<{ count: number }>('SELECT count(*)::int AS count FROM donation')).rows[0]?.count)
    expect(seen).toBe(0)
  })
})

describe('the owner of the tables', () => {
  it.each([
    ['changes no journal entry', `UPDATE journal_entry SET text = '{}'`],
    ['deletes no journal entry', 'DELETE FROM journal_entry'],
    ['truncates no journal', 'TRUNCATE journal_entry CASCADE'],
    ['deletes no donation', 'DELETE FROM donation'],
  ])('%s', async (_what, sql) => {
    expect(await asOwner(sql)).toBe('42501')
  })

  it.each([
    ['a gift of nothing', 'UPDATE donation SET amount_cents = 0'],
    ['a kind that is not in the list', `UPDATE donation SET kind = 'bribe'`],
    ['a day out of range', `UPDATE donation SET received_on = DATE '0001-01-01'`],
    ['a void without a reason', `UPDATE donation SET state = 'voided', state_reason = ''`],
    ['a currency that is no code', `UPDATE donation SET original_currency = 'usd'`],
  ])('cannot store %s', async (_what, sql) => {
    expect(await asOwner(sql)).toBe('23514')
  })
})

describe('the journal', () => {
  it('has one text an entry, in order and without a gap, whose leaf hash is that of RFC 6962', async () => {
    const rows = await sqlAs(organization.administrator, async (client) =>
      (await client.query<{ index: string; text: string; leaf_hash: Buffer }>('SELECT index, text, leaf_hash FROM journal_entry ORDER BY index')).rows,
    )
    expect(rows.length).toBeGreaterThan(0)
    rows.forEach((row, position) => {
      expect(Number(row.index)).toBe(position)
      expect(entryText(parseEntry(row.text))).toBe(row.text)
      expect(leafHashHex(row.text)).toBe(row.leaf_hash.toString('hex'))
    })
  })
})
