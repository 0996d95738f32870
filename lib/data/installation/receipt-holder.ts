import 'server-only'
import { createHash } from 'node:crypto'
import { prisma } from '@/lib/data/database/client'

/** Where a receipt is kept, for whoever holds its code. */
export type ReceiptPlace = { readonly organizationId: string; readonly chapterId: string; readonly id: string }

/** Finds the receipt of a code, in whatever organization; null where there is none. A code is 128 random bits: nobody comes to one by trying. */
export async function findReceiptPlace(code: string): Promise<ReceiptPlace | null> {
  if (!/^[0-9a-f]{32}$/.test(code)) return null
  const codeHash = createHash('sha256').update(code, 'utf8').digest('hex')
  return prisma().$transaction(async (tx) => {
    // Row-level security shows the one row of this hash, and nothing else (policy receipt_held).
    await tx.$executeRaw`SELECT set_config('app.receipt_code_hash', ${codeHash}, true), set_config('transaction_read_only', 'on', true)`
    return tx.receipt.findFirst({ where: { codeHash }, select: { organizationId: true, chapterId: true, id: true } })
  })
}
