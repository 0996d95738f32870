import { getReceipt, type ReceiptView } from '@/lib/data/receipts/get'
import { issueGiftReceipts } from '@/lib/data/receipts/issue'
import type { Receipt, ReceiptLanguage } from '@/lib/domain/receipts/receipt'
import { valueOf, type TestOrganization } from './organization'

/** Issues the receipt of a gift and gives the first of them. */
export async function aReceipt(organization: TestOrganization, donationId: string, language: ReceiptLanguage = 'en'): Promise<Receipt> {
  const [receipt] = valueOf(await issueGiftReceipts(organization.administrator, { chapterId: organization.chapter.id, donationId, language })).receipts
  if (receipt === undefined) throw new Error('No receipt was issued')
  return receipt
}

/** The receipt as its page shows it now. */
export async function viewOf(organization: TestOrganization, { id }: Pick<Receipt, 'id'>): Promise<ReceiptView> {
  return valueOf(await getReceipt(organization.administrator, { chapterId: organization.chapter.id, id }))
}
