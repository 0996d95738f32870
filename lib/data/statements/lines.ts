import 'server-only'
import type pg from 'pg'
import { newId } from '@/lib/data/database/uuid'
import { lineOf, Lines } from '@/lib/data/imports/cells-sql'
import { sealText } from '@/lib/data/keys/envelope'
import type { OrganizationKeys } from '@/lib/data/keys/organization-key'
import type { PreviewLine } from '@/lib/domain/imports/preview'
import { linePurpose, type LineTexts } from './rows'

export type LinesPlan = {
  readonly organizationId: string
  readonly chapterId: string
  readonly batchId: string
  /** The account of a bank's file; a processor's lines stand on none. */
  readonly bankAccountId: string | null
  readonly processor: string
  readonly lines: readonly PreviewLine[]
  /** The gift and the spending of a line, by its place in the file; a line without one has none in the books. */
  readonly donationOf: readonly (string | undefined)[]
  readonly expenditureOf: readonly (string | undefined)[]
  readonly transferOf: ReadonlyMap<number, string>
  readonly payoutOf: ReadonlyMap<number, string>
  readonly onWritten: (count: number) => void
}

const linesTogether = 1000
/** Signs that stand between cells on their way to the database; no bank writes them into a number on purpose. */
const betweenCells = ['\u001a', '\u001e', '\u001f']

function withoutSigns(text: string): string {
  return betweenCells.reduce((left, sign) => left.replaceAll(sign, ''), text)
}

/** Keeps every movement of a file that was not known before, with what it became, if anything. Some are sealed while the database writes the last ones. */
export async function writeBankLines(client: pg.ClientBase, { wrap }: OrganizationKeys, plan: LinesPlan): Promise<void> {
  const { organizationId, chapterId, batchId, bankAccountId, processor, lines } = plan
  let underWay: Promise<unknown> = Promise.resolve()
  for (let at = 0; at < lines.length; at += linesTogether) {
    const some = lines.slice(at, at + linesTogether)
    const cells = new Lines()
    for (const each of some) cells.add(lineOf(0, cellsOf(each, wrap, plan)))
    await underWay
    underWay = client.query(
      `INSERT INTO bank_line (organization_id, chapter_id, import_batch_id, bank_account_id, processor, id, position, posted_on, amount_cents, fee_cents, currency, bank_id, content_cipher, part, occurred_at,
         donation_id, expenditure_id, transfer_id, payout_id)
       SELECT $1, $2, $3, $4::uuid, $5, cell[2]::uuid, cell[3]::int, cell[4]::date, cell[5]::bigint, cell[6]::bigint, cell[7], cell[8], decode(cell[9], 'hex'), cell[10], cell[11]::timestamptz, cell[12]::uuid, cell[13]::uuid,
         cell[14]::uuid, cell[15]::uuid
       FROM unnest(string_to_array($6::text, E'\\x1e')) AS line, LATERAL (SELECT string_to_array(line, E'\\x1f', E'\\x1a') AS cell OFFSET 0) AS parted`,
      [organizationId, chapterId, batchId, bankAccountId, processor, cells.parameter()],
    ).then(() => { plan.onWritten(some.length) })
    // Whoever waits for it hears of a failure; until then nobody does.
    underWay.catch(() => undefined)
  }
  await underWay
}

function cellsOf({ index, line }: PreviewLine, wrap: Buffer, { processor, donationOf, expenditureOf, transferOf, payoutOf }: LinesPlan) {
  const id = newId()
  const isProcessor = processor !== ''
  return [
    id, line.position, line.on, line.amountCents, line.feeCents, withoutSigns(line.currency), withoutSigns(line.bankId), sealText(wrap, linePurpose(id), JSON.stringify(textsOf(line))),
    isProcessor ? (line.processor?.part ?? 'other') : '', isProcessor ? (line.processor?.at ?? null) : null, donationOf[index] ?? null, expenditureOf[index] ?? null, transferOf.get(index) ?? null, payoutOf.get(index) ?? null,
  ]
}

function textsOf({ name, memo, kind, checkNumber, raw, processor }: PreviewLine['line']): LineTexts {
  return { name, memo, kind, checkNumber, raw, payout: processor?.payout ?? '' }
}
