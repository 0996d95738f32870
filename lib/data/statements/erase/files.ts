import 'server-only'
import type { Transaction } from '@/lib/data/database/transaction'
import { openUnder, type OrganizationKeys } from '@/lib/data/keys/organization-key'
import { namesSomebody } from '@/lib/domain/imports/naming'
import { readSheet } from '@/lib/formats/xlsx/read-sheet'
import { isZip } from '@/lib/formats/zip/directory'
import { decodeText } from '@/lib/formats/text/decode'
import { filePurpose } from '../rows'
import type { NamedPerson, NamingLine } from './lines'

/** Copies of files that name somebody: those that were imported, and those that were only looked at. */
export type NamingFiles = { readonly imported: readonly string[]; readonly open: readonly string[] }

/** The rows of a file as they stand; a file that cannot be read any more is one row of what it holds. */
async function rowsOf(bytes: Buffer): Promise<readonly string[]> {
  if (isZip(bytes)) {
    const sheet = await readSheet(bytes)
    if (sheet.ok) return sheet.table.rows.map(({ raw }) => raw)
  }
  return (decodeText(bytes)?.text ?? bytes.toString('latin1')).split(/\r\n|\n|\r/)
}

/** Finds the kept copies of files that name somebody: in a row, or by one of the lines that do. */
export async function filesNaming(tx: Transaction, keys: OrganizationKeys, { person, lines }: { readonly person: NamedPerson; readonly lines: readonly NamingLine[] }): Promise<NamingFiles> {
  const { organizationId } = keys
  const isNamed = namesSomebody(person.names)
  const raws = new Set(lines.flatMap(({ raw }) => raw.split(/\r\n|\n|\r/).filter((line) => /\p{L}{2}/u.test(line))))
  const found: { readonly imported: string[]; readonly open: string[] } = { imported: [], open: [] }
  const files = await tx.importFile.findMany({ where: { organizationId, contentCipher: { not: null } }, select: { id: true, importBatchId: true }, orderBy: { id: 'asc' } })
  for (const { id, importBatchId } of files) {
    const { contentCipher } = await tx.importFile.findFirstOrThrow({ where: { organizationId, id }, select: { contentCipher: true } })
    const rows = contentCipher === null ? [] : await rowsOf(openUnder(keys, filePurpose(id), contentCipher))
    if (rows.some((row) => raws.has(row.trim()) || isNamed(row))) (importBatchId === null ? found.open : found.imported).push(id)
  }
  return found
}

/** Takes the copies away: of a file that was imported, its hash and its lines stay. Gives how many there were. */
export async function eraseFileCopies(tx: Transaction, { organizationId }: OrganizationKeys, { imported, open }: NamingFiles): Promise<number> {
  const emptied = await tx.importFile.updateMany({ where: { organizationId, id: { in: [...imported] } }, data: { contentCipher: null, lookCipher: null, decidedCipher: null } })
  const gone = await tx.importFile.deleteMany({ where: { organizationId, id: { in: [...open] }, importBatchId: null } })
  return emptied.count + gone.count
}
