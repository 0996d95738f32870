import 'server-only'
import { createHash } from 'node:crypto'
import type { Transaction } from '@/lib/data/database/transaction'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import { namesSomebody } from '@/lib/domain/imports/naming'
import { Prisma } from '@/lib/generated/prisma/client'
import { textsOfLine } from '../rows'

export type NamedPerson = { readonly id: string; readonly names: readonly string[] }

/** A line that names somebody, with the hash of what is sealed there and its text as it stood in the file. */
export type NamingLine = { readonly id: string; readonly hash: string; readonly raw: string }

type LineRow = { readonly id: string; readonly contentCipher: Uint8Array; readonly naming: boolean }

const linesTogether = 2000

/** The records of a person, as matches of a reconciliation name them. */
function recordsOf(organizationId: string, personId: string): Prisma.Sql {
  const share = JSON.stringify([{ personId }])
  return Prisma.sql`
    SELECT id, 'donation/' || id AS name FROM donation WHERE organization_id = ${organizationId}::uuid AND (donor_id = ${personId}::uuid OR intermediary_id = ${personId}::uuid OR joint_shares @> ${share}::jsonb)
    UNION ALL SELECT id, 'expenditure/' || id FROM expenditure WHERE organization_id = ${organizationId}::uuid AND payee_id = ${personId}::uuid
    UNION ALL SELECT id, 'transfer/' || id FROM transfer WHERE organization_id = ${organizationId}::uuid AND recipient_id = ${personId}::uuid`
}

/** Some lines that still say something: those of the person's records, and those of no record at all, which may name the person all the same. */
function someLines(tx: Transaction, organizationId: string, { personId, after }: { readonly personId: string; readonly after: string }): Promise<readonly LineRow[]> {
  return tx.$queryRaw<readonly LineRow[]>`
    WITH of_person AS MATERIALIZED (${recordsOf(organizationId, personId)}),
    matched AS MATERIALIZED (
      SELECT unnest(m.lines) AS line, bool_or(m.records && ARRAY(SELECT name FROM of_person)) AS naming FROM bank_match m
      WHERE m.organization_id = ${organizationId}::uuid AND m.state = 'matched' GROUP BY 1
    ), line AS (
      SELECT l.id, l.content_cipher, COALESCE(m.naming, false) OR EXISTS (SELECT 1 FROM of_person p WHERE p.id IN (l.donation_id, l.expenditure_id, l.transfer_id)) AS naming,
        num_nonnulls(l.donation_id, l.expenditure_id, l.transfer_id) = 0 AND m.line IS NULL AS free
      FROM bank_line l LEFT JOIN matched m ON m.line = l.id::text
      WHERE l.organization_id = ${organizationId}::uuid AND l.content_cipher IS NOT NULL
    )
    SELECT id::text, content_cipher AS "contentCipher", naming FROM line WHERE id > ${after}::uuid AND (naming OR free) ORDER BY id LIMIT ${linesTogether}`
}

/** Finds the lines of banks and processors that name somebody: by their records, and where they have none, by their text. */
export async function linesNaming(tx: Transaction, keys: OrganizationKeys, { id: personId, names }: NamedPerson): Promise<readonly NamingLine[]> {
  const isNamed = namesSomebody(names)
  const found: NamingLine[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const rows = await someLines(tx, keys.organizationId, { personId, after })
    for (const row of rows) {
      const { name, memo, raw } = textsOfLine(keys, row)
      if (row.naming || isNamed(`${name} ${memo} ${raw}`)) found.push({ id: row.id, raw, hash: createHash('sha256').update(row.contentCipher).digest('hex') })
    }
    const last = rows.at(-1)
    if (last === undefined || rows.length < linesTogether) return found
    after = last.id
  }
}

/** The one hash over the lines that an erasure empties, whatever the order they come in: the entry of the erasure holds it. */
export function hashOfErased(ids: readonly string[]): string {
  return createHash('sha256').update(ids.toSorted().join('\n')).digest('hex')
}

/** What the entry of an erasure tells of the lines that it empties; nothing where there are none. */
export function toldOfErased(lines: readonly NamingLine[]): { readonly erasedLines?: number; readonly erasedLinesHash?: string } {
  return lines.length === 0 ? {} : { erasedLines: lines.length, erasedLinesHash: hashOfErased(lines.map(({ id }) => id)) }
}

/** Empties lines: day, amount, currency and the bank's own number stay, and the hash of what was there. `index`: the entry of the erasure. */
export async function emptyLines(tx: Transaction, { organizationId }: OrganizationKeys, { lines, index }: { readonly lines: readonly NamingLine[]; readonly index: bigint }): Promise<void> {
  if (lines.length === 0) return
  await tx.$executeRaw`
    UPDATE bank_line l SET content_cipher = NULL, erased_hash = e.hash, erased_index = ${index}
    FROM unnest(${lines.map(({ id }) => id)}::uuid[], ${lines.map(({ hash }) => hash)}::text[]) AS e(id, hash) WHERE l.organization_id = ${organizationId}::uuid AND l.id = e.id`
}
