/**
 * Each rule of a row that the database holds by itself, whoever writes it: a row that breaks this one rule is refused by its name.
 * A rule that is dropped or added without its row here fails.
 */
import { brokenRules } from './broken-rules'
import { ruleOf, rowsOf, rowsOfEveryKind } from './every-row'
import { useDatabase } from '../database'

rowsOfEveryKind(useDatabase())

type Rule = { readonly table: string; readonly name: string }

/** The rules of single tables; those of a kind of column end with "_range". */
function rules(): Promise<readonly Rule[]> {
  return rowsOf<Rule>(
    `SELECT conrelid::regclass::text AS table, conname::text AS name FROM pg_constraint
      WHERE contype = 'c' AND connamespace = 'public'::regnamespace AND conname NOT LIKE '%\\_range' ORDER BY conname COLLATE "C"`,
  )
}

/** A copy of a row, changed so that the rule is broken; a table without rows has its whole row in the list. */
function brokenRow({ table, name }: Rule): string {
  const changes = Object.entries(brokenRules[name] ?? {}).map(([column, value]) => `'${column}', ${typeof value === 'string' && value.startsWith('=') ? value.slice(1) : `'${JSON.stringify(value)}'::jsonb`}`)
  return `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, coalesce(to_jsonb(r), '{}') || jsonb_build_object(${changes.join(', ')}))).* FROM (VALUES (1)) one LEFT JOIN (SELECT * FROM ${table} LIMIT 1) r ON true`
}

describe('a rule of a row', () => {
  it('has a row here that breaks it, and every row here a rule', async () => {
    expect((await rules()).map(({ name }) => name)).toEqual(Object.keys(brokenRules).toSorted())
  })

  it('refuses that row', async () => {
    const refused: string[] = []
    for (const rule of await rules()) refused.push(`${rule.name}: refused by ${String(await ruleOf(brokenRow(rule)))}`)
    expect(refused).toEqual((await rules()).map(({ name }) => `${name}: refused by ${name}`))
  })
})
