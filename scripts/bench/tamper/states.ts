import type pg from 'pg'

/** What a person with the database in their hands can reach: every journaled table, the journal, and what stands beside it. */
export const journaledTables = [
  'organization_profile',
  'chapter',
  'membership',
  'person',
  'distinction',
  'principal',
  'registration',
  'clock',
  'filing',
  'screening_list',
  'screening_hit',
  'profile_entry',
  'bank_account',
  'bank_statement',
  'bank_match',
  'donation',
  'expenditure',
  'transfer',
  'lobbying_contact',
  'statement_record',
  'finding_override',
  'checklist_answer',
  'evidence',
  'source_document',
  'checklist_item',
  'audit',
  'audit_mark',
  'audit_point',
  'audit_sample',
  'import_batch',
  'entry_batch',
  'attachment',
  'receipt',
  'report',
  'sealed_report',
  'publication',
  'public_report',
  'data_export',
  'withholding',
  'payout',
] as const
export const everyTable = ['journal_head', 'journal_entry', 'journal_node', 'checkpoint', 'sealed_report_file', 'sealed_report_line', 'source_document_text', 'public_report_text', ...journaledTables] as const

/** As the superuser: no trigger, foreign key, check or unique key is in the way any more. Only the program's own evidence is left. */
export async function disarm(client: pg.ClientBase): Promise<void> {
  await client.query('SET session_replication_role = replica')
  const { rows } = await client.query<{ statement: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', conrelid::regclass, conname) AS statement FROM pg_constraint WHERE contype IN ('c', 'f', 'u') AND connamespace = 'public'::regnamespace
     UNION ALL SELECT format('DROP INDEX %s CASCADE', indexrelid::regclass) FROM pg_index WHERE indisunique AND NOT indisprimary AND indrelid = ANY ($1::regclass[])
     UNION ALL SELECT format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', attrelid::regclass, attname) FROM pg_attribute
       WHERE attrelid = ANY ($1::regclass[]) AND attnum > 0 AND attnotnull AND NOT attisdropped AND attname NOT IN ('organization_id', 'id', 'index', 'size', 'level', 'position', 'sealed_report_id', 'source_document_id', 'public_report_id', 'hash', 'format', 'part')`,
    [everyTable],
  )
  for (const { statement } of rows) await client.query(statement)
}

/** Keeps all rows as they are now under a name. */
export async function keepState(client: pg.ClientBase, name: string): Promise<void> {
  await client.query(`CREATE SCHEMA ${name}`)
  for (const table of everyTable) await client.query(`CREATE TABLE ${name}.${table} AS SELECT * FROM public.${table}`)
}

/** Puts all rows back as they were kept: an older dump, or the way back after a change. */
export async function putBack(client: pg.ClientBase, name: string): Promise<void> {
  await client.query('BEGIN')
  for (const table of everyTable) await client.query(`DELETE FROM public.${table}; INSERT INTO public.${table} SELECT * FROM ${name}.${table}`)
  await client.query('COMMIT')
}

/** Gives the room of rows that are gone back, and tells the planner how many there are. */
export async function clean(client: pg.ClientBase): Promise<void> {
  await client.query(`VACUUM (ANALYZE) ${everyTable.map((table) => `public.${table}`).join(', ')}`)
}

/** The rows as they are kept, of one table, in the order of their keys. */
export async function rowsOf<Row extends pg.QueryResultRow>(client: pg.ClientBase, sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
  return (await client.query<Row>(sql, [...values])).rows
}
