/**
 * What the database refuses to store in a column, whoever writes it: every column of a kind that the catalogue of PostgreSQL knows is tried.
 */
import { asApplication, asOwner, journaled, rowsOf, rowsOfEveryKind } from './every-row'
import { useDatabase } from '../database'

rowsOfEveryKind(useDatabase())

type Column = { readonly table: string; readonly column: string }

function columnsLike(condition: string): Promise<readonly Column[]> {
  return rowsOf<Column>(`SELECT table_name::text AS table, column_name::text AS column FROM information_schema.columns WHERE table_schema = 'public' AND ${condition} ORDER BY 1, 2`)
}

/** Columns that take a value which no row may have. */
async function unguarded(columns: readonly Column[], value: string): Promise<readonly string[]> {
  const open = []
  for (const { table, column } of columns) {
    const change = `UPDATE "${table}" SET "${column}" = ${value}`
    for (const [who, state] of [['owner', await asOwner(change)], ['application', await asApplication(change)]] as const) {
      // What a seal froze takes no change at all, right or wrong.
      const isFrozen = table.startsWith('sealed_report') && state === '42501'
      if (state !== '23514' && !isFrozen) open.push(`${table}.${column} by the ${who}: ${String(state)}`)
    }
  }
  return open
}

describe('values', () => {
  it.each([['more than JavaScript counts exactly', '9007199254740992'], ['less than it counts exactly', '-9007199254740992']])('of money are never %s', async (_what, value) => {
    const columns = await columnsLike(`data_type = 'bigint' AND (column_name LIKE '%\\_cents' OR column_name LIKE '%\\_minor')`)
    expect(columns.length).toBeGreaterThan(5)
    expect(await unguarded(columns, value)).toEqual([])
  })

  it.each([['of the year 1', `DATE '0001-01-01'`], ['of the year 9999', `DATE '9999-12-31'`], ['without an end', `'infinity'::date`]])('are no day %s', async (_what, value) => {
    const columns = await columnsLike(`data_type = 'date'`)
    expect(columns.length).toBeGreaterThan(20)
    expect(await unguarded(columns, value)).toEqual([])
  })

  it('of a closed list are never another word', async () => {
    // What a sample is to show is in an auditor's own words.
    const columns = await columnsLike(
      `table_name IN (${journaled.map((table) => `'${table}'`).join()}) AND column_name IN ('kind', 'purpose', 'method', 'channel', 'direction', 'mode', 'counterpart', 'approval', 'receipt_state',
        'record_state', 'citizen_status', 'citizen_status_basis', 'screening_result', 'regime', 'role', 'result', 'answer', 'tax_kind', 'registration_disclosed', 'copy_furnished', 'valuation_method')
        AND NOT (table_name = 'audit_sample' AND column_name = 'purpose')
        OR column_name = 'state' AND table_name IN ('donation', 'expenditure', 'transfer', 'lobbying_contact', 'statement_record')`,
    )
    expect(columns.length).toBeGreaterThan(20)
    expect(await unguarded(columns, `'no-such-word'`)).toEqual([])
  })

  it('of a currency are three capital letters, with an amount beside them', async () => {
    expect(await unguarded(await columnsLike(`column_name = 'original_currency'`), `'usd'`)).toEqual([])
    for (const table of ['donation', 'expenditure', 'transfer']) {
      expect([table, await asOwner(`UPDATE "${table}" SET original_currency = 'EUR', original_amount_minor = NULL`)]).toEqual([table, '23514'])
    }
  })

  it('of a country are two capital letters', async () => {
    const columns = await columnsLike(`column_name IN ('country', 'bank_country', 'source_country', 'country_of_use')`)
    expect(await unguarded(columns, `'usa'`)).toEqual([])
  })

  it('of numbers that people see begin at one', async () => {
    const columns = await columnsLike(`column_name = 'number_sequence'`)
    expect(columns).toHaveLength(6)
    expect(await unguarded(columns, '0')).toEqual([])
  })
})
