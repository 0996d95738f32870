/**
 * The database defends itself: for every table that the catalogue of PostgreSQL knows, each guard is tried as the application role,
 * and the append-only ones as the owner too. A table that is added without its guards fails here.
 */
import { sqlAs } from '@/lib/data/database/transaction'
import { newId } from '@/lib/data/database/uuid'
import { asApplication, asOwner, journaled, ours, rowsOf, stateOf, theirs, rowsOfEveryKind } from './every-row'
import { useDatabase } from '../database'

rowsOfEveryKind(useDatabase())

/** Tables that stand above organizations, with what the application role may do to them. */
const installationTables: Readonly<Record<string, string>> = {
  access_link: 'INSERT SELECT UPDATE',
  authenticator: 'DELETE INSERT SELECT UPDATE',
  backup_run: 'SELECT',
  calendar_link: 'INSERT SELECT UPDATE',
  chapter_address: 'INSERT SELECT',
  organization: 'INSERT SELECT',
  passkey: 'DELETE INSERT SELECT UPDATE',
  recovery_code: 'DELETE INSERT SELECT UPDATE',
  security_event: 'INSERT SELECT',
  session: 'INSERT SELECT UPDATE',
  user: 'INSERT SELECT UPDATE',
}

/** Tables of a tenant, with what the application role may do to them. */
const tenantTables: Readonly<Record<string, string>> = {
  attachment: 'INSERT SELECT UPDATE',
  audit: 'INSERT SELECT UPDATE',
  audit_mark: 'INSERT SELECT UPDATE',
  audit_point: 'INSERT SELECT UPDATE',
  audit_sample: 'INSERT SELECT UPDATE',
  bank_account: 'INSERT SELECT UPDATE',
  bank_match: 'INSERT SELECT UPDATE',
  bank_statement: 'INSERT SELECT UPDATE',
  bank_line: 'INSERT SELECT UPDATE',
  chapter: 'INSERT SELECT UPDATE',
  checkpoint: 'INSERT SELECT',
  checklist_answer: 'INSERT SELECT UPDATE',
  checklist_item: 'INSERT SELECT UPDATE',
  evidence: 'INSERT SELECT UPDATE',
  clock: 'INSERT SELECT UPDATE',
  distinction: 'INSERT SELECT UPDATE',
  donation: 'INSERT SELECT UPDATE',
  entry_batch: 'INSERT SELECT UPDATE',
  data_export: 'INSERT SELECT UPDATE',
  draft: 'DELETE INSERT SELECT UPDATE',
  expenditure: 'INSERT SELECT UPDATE',
  filing: 'INSERT SELECT UPDATE',
  finding_override: 'INSERT SELECT UPDATE',
  file_upload: 'DELETE INSERT SELECT UPDATE',
  import_batch: 'INSERT SELECT UPDATE',
  import_file: 'DELETE INSERT SELECT UPDATE',
  import_text: 'INSERT SELECT UPDATE',
  journal_entry: 'SELECT',
  journal_head: 'INSERT SELECT',
  journal_node: 'INSERT SELECT',
  lobbying_contact: 'INSERT SELECT UPDATE',
  membership: 'INSERT SELECT UPDATE',
  number_series: 'INSERT SELECT UPDATE',
  organization_key: 'INSERT SELECT UPDATE',
  outbox: 'DELETE INSERT SELECT UPDATE',
  organization_profile: 'INSERT SELECT UPDATE',
  payout: 'INSERT SELECT UPDATE',
  person: 'INSERT SELECT UPDATE',
  principal: 'INSERT SELECT UPDATE',
  profile_entry: 'INSERT SELECT UPDATE',
  receipt: 'INSERT SELECT UPDATE',
  public_report: 'INSERT SELECT UPDATE',
  public_report_text: 'INSERT SELECT',
  publication: 'INSERT SELECT UPDATE',
  registration: 'INSERT SELECT UPDATE',
  saved_view: 'DELETE INSERT SELECT',
  report: 'INSERT SELECT UPDATE',
  listed_entry: 'DELETE INSERT SELECT',
  screening_hit: 'INSERT SELECT UPDATE',
  screening_list: 'INSERT SELECT UPDATE',
  screening_state: 'DELETE INSERT SELECT UPDATE',
  sealed_report: 'INSERT SELECT',
  sealed_report_file: 'INSERT SELECT',
  sealed_report_line: 'INSERT SELECT',
  source_document: 'INSERT SELECT',
  source_document_text: 'INSERT SELECT',
  statement_record: 'INSERT SELECT UPDATE',
  transfer: 'INSERT SELECT UPDATE',
  withholding: 'INSERT SELECT UPDATE',
}

/** Inserts a copy of a row of a table with some columns changed. */
function copyOf(table: string, changes: Readonly<Record<string, unknown>>): string {
  return `INSERT INTO "${table}" SELECT (jsonb_populate_record(NULL::"${table}", to_jsonb(r) || '${JSON.stringify(changes)}')).* FROM "${table}" r LIMIT 1`
}

describe('the tables', () => {
  it('are all listed here', async () => {
    const found = await rowsOf<{ readonly name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`)
    expect(found.map(({ name }) => name)).toEqual([...Object.keys(tenantTables), ...Object.keys(installationTables)].toSorted())
  })

  it('that stand on a journal entry are all listed here', async () => {
    const found = await rowsOf<{ readonly name: string }>(`SELECT table_name::text AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'journal_index' ORDER BY 1`)
    expect(found.map(({ name }) => name)).toEqual(journaled)
  })

  it.each(Object.entries({ ...tenantTables, ...installationTables }))('grant the application role on %s no more than %s', async (table, rights) => {
    const found = await rowsOf<{ readonly held: string }>(
      `SELECT right_name AS held FROM unnest(ARRAY['DELETE', 'INSERT', 'REFERENCES', 'SELECT', 'TRIGGER', 'TRUNCATE', 'UPDATE']) AS right_name
        WHERE has_table_privilege('sunledger_app', '"${table}"', right_name) ORDER BY 1`,
    )
    expect(found.map(({ held }) => held).join(' ')).toBe(rights)
  })
})

describe.each(Object.keys(tenantTables))('%s', (table) => {
  it('has the organization first in its key, in every unique index and in every reference to another table of a tenant', async () => {
    const keys = await rowsOf<{ readonly name: string; readonly first: string }>(
      `SELECT i.indexrelid::regclass::text AS name, a.attname::text AS first FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
        WHERE i.indrelid = '"${table}"'::regclass AND i.indisunique`,
    )
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.filter(({ first }) => first !== 'organization_id')).toEqual([])
    const references = await rowsOf<{ readonly name: string; readonly from: string; readonly to: string; readonly rule: string }>(
      `SELECT c.conname::text AS name, f.attname::text AS from, t.attname::text AS to, c.confdeltype AS rule FROM pg_constraint c
        JOIN pg_attribute f ON f.attrelid = c.conrelid AND f.attnum = c.conkey[1] JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = c.confkey[1]
        WHERE c.contype = 'f' AND c.conrelid = '"${table}"'::regclass`,
    )
    expect(references.filter(({ from, to, rule }) => from !== 'organization_id' || to !== 'organization_id' || rule !== 'r')).toEqual([])
  })

  it('shows another organization no row, and has one to show', async () => {
    const [own] = await rowsOf<{ readonly count: number }>(`SELECT count(*)::int AS count FROM "${table}" WHERE organization_id = '${ours().organizationId}'`)
    expect(own?.count).toBeGreaterThan(0)
    const seen = await sqlAs(theirs().administrator, (client) => client.query(`SELECT FROM "${table}" WHERE organization_id <> '${theirs().organizationId}'`), 'read')
    expect(seen.rowCount).toBe(0)
  })

  it('takes no row for another organization', async () => {
    expect(await asApplication(copyOf(table, { organization_id: theirs().organizationId, id: newId() }))).toBe('42501')
  })

  it('lets no row move to another organization', async () => {
    expect(await asApplication(`UPDATE "${table}" SET organization_id = '${theirs().organizationId}'`)).toBe('42501')
  })
})

/** What a second row needs besides an id of its own, so that only the journal can object to it. */
const distinct: Readonly<Record<string, object>> = {
  audit_mark: { donation_id: null },
  audit_point: { number: 'Q-99' },
  audit_sample: { number: 'S-99' },
  chapter: { slug: 'another-one', number_prefix: 'ANO', import_code: null },
  checklist_answer: { item_id: 'another-item' },
  checklist_item: { code: 'OWN-99' },
  evidence: { item_id: 'another-item' },
  filing: { deadline_key: 'another-key' },
  finding_override: { check_id: 'another-check' },
  receipt: { code_hash: 'ab'.repeat(32) },
  public_report: { sealed_report_id: newId() },
  report: { version: 9, amendment_reason: 'Another' },
  screening_hit: { entry_number: 'another-entry' },
  sealed_report: { report_id: newId() },
  distinction: { second_id: 'ffffffff-ffff-7fff-bfff-ffffffffffff' },
  withholding: { person_id: newId() },
  source_document: { version: 2, series_id: newId() },
}

describe.each(journaled)('%s in the journal', (table) => {
  const fresh = () => ({ id: newId(), form_key: newId(), number_sequence: 987_654, import_key: null, ...(table === 'publication' ? { chapter_id: null, covers_id: ours().organizationId } : distinct[table]) })

  it('takes no row without an entry of its own', async () => {
    // What stands on one other row alone has no second one to stand on.
    if (['audit_mark', 'distinction', 'sealed_report', 'public_report', 'withholding'].includes(table)) return
    expect(await asApplication(copyOf(table, fresh()))).toBe('42501')
    expect(await asOwner(copyOf(table, fresh()))).toBe('42501')
  })

  it('takes no row on an entry that does not exist', async () => {
    expect(['23503', '23502', '42501']).toContain(await asApplication(copyOf(table, { ...fresh(), journal_index: 999_999 })))
    const found = await rowsOf(`SELECT FROM pg_constraint WHERE contype = 'f' AND conrelid = '"${table}"'::regclass AND confrelid = 'journal_entry'::regclass`)
    expect(found).toHaveLength(1)
  })

  it.each([
    ['is not changed without an entry', 'revision = revision'],
    ['is not changed by raising its revision alone', 'revision = revision + 1'],
    ['is not turned back to an earlier revision', 'revision = revision - 1'],
  ])('%s', async (_what, change) => {
    expect(await asApplication(`UPDATE "${table}" SET ${change}`)).toBe('42501')
    expect(await asOwner(`UPDATE "${table}" SET ${change}`)).toBe('42501')
  })

  it('is not changed on the entry of another row', async () => {
    const change = `UPDATE "${table}" SET revision = revision + 1, journal_index = CASE WHEN journal_index = 0 THEN 1 ELSE journal_index - 1 END`
    expect(await asApplication(change)).toBe('42501')
  })

  it('is not changed with an entry of this very transaction that speaks of something else', async () => {
    const entry = JSON.stringify({ at: '2026-03-15T17:00:00.000Z', type: 'donation.recorded', subject: { kind: 'donation', id: newId(), revision: 2 }, actor: { userId: null } })
    const statement = sqlAs(ours().administrator, async (client) => {
      const appended = await client.query<{ readonly index: string }>(`SELECT journal_append($1, $2, $3) AS index`, [ours().organizationId, `${entry.slice(0, -1)},"index":`, '}'])
      await client.query(`UPDATE "${table}" SET revision = revision + 1, journal_index = $1`, [appended.rows[0]?.index])
    })
    expect(await stateOf(statement)).toBe('42501')
  })

  it('is never deleted or emptied, by the owner neither', async () => {
    for (const statement of [`DELETE FROM "${table}"`, `TRUNCATE "${table}" CASCADE`]) {
      expect(await asApplication(statement)).toBe('42501')
      expect(await asOwner(statement)).toBe('42501')
    }
  })
})

describe('the journal', () => {
  it.each([
    ['is not rewritten', `UPDATE journal_entry SET text = text`],
    ['loses no entry', 'DELETE FROM journal_entry'],
    ['is not emptied', 'TRUNCATE journal_entry CASCADE'],
  ])('%s, by the owner neither', async (_what, sql) => {
    expect(await asApplication(sql)).toBe('42501')
    expect(await asOwner(sql)).toBe('42501')
  })

  it('has no head turned back, and none that begins in the middle', async () => {
    expect(await asApplication('UPDATE journal_head SET size = size - 1')).toBe('42501')
    expect(await asApplication(copyOf('journal_head', { organization_id: newId() }))).toBe('42501')
  })

  it('takes no entry past its function, and none for another organization', async () => {
    expect(await asApplication(copyOf('journal_entry', { index: 999_999 }))).toBe('42501')
    expect(await asApplication(`SELECT journal_append('${theirs().organizationId}'::uuid, '{"index":', '}')`)).toBe('42501')
    expect(await asApplication(`SELECT journal_append_batch('${theirs().organizationId}'::uuid, ARRAY['{"index":'], ARRAY['}'])`)).toBe('42501')
  })

  it('takes no entry whose index stands elsewhere than it was cut', async () => {
    expect(await asApplication(`SELECT journal_append('${ours().organizationId}'::uuid, '{"other":', ',"index":0}')`)).toBe('22023')
  })
})

describe('the application role', () => {
  it.each([
    ['turns off no trigger', 'ALTER TABLE donation DISABLE TRIGGER USER'],
    ['turns off no policy', 'ALTER TABLE donation DISABLE ROW LEVEL SECURITY'],
    ['drops no guard', 'DROP TRIGGER donation_no_delete ON donation'],
    ['replaces no function', `CREATE OR REPLACE FUNCTION public.append_only() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'`],
    ['makes no table', 'CREATE TABLE mine (id int)'],
    ['becomes no owner', 'SET ROLE sunledger_owner'],
    ['silences no trigger of its session', 'SET session_replication_role = replica'],
    ['removes no account', 'DELETE FROM "user"'],
    ['removes no session', 'DELETE FROM session'],
    ['changes no security event', `UPDATE security_event SET kind = 'sign-out'`],
    ['moves no address to another chapter', `UPDATE chapter_address SET slug = slug || '-x'`],
    ['renames no organization', `UPDATE organization SET slug = slug || '-x'`],
  ])('%s', async (_what, sql) => {
    expect(await asApplication(sql)).toBe('42501')
  })

  it('sees nothing of any organization until it says which', async () => {
    const { pool } = await import('@/lib/data/database/client')
    for (const table of Object.keys(tenantTables)) expect([table, (await pool().query(`SELECT FROM "${table}"`)).rowCount]).toEqual([table, 0])
  })
})
