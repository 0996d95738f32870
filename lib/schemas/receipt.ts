/** What issuing and handing over receipts ask. */
import { z } from 'zod'
import { deliveryWays, receiptLanguages } from '@/lib/domain/receipts/receipt'
import { choice, requiredLine } from './fields'

/** Gives the schema of the form that issues the receipts of gifts. */
export function receiptSchema() {
  return z.object({ language: choice(receiptLanguages) })
}

/** Gives the schema of the form that issues the summary of a year. */
export function yearReceiptSchema() {
  const year = requiredLine().refine((text) => /^(?:19|20)\d\d$/.test(text), { message: 'yearForm' }).transform(Number)
  return z.object({ language: choice(receiptLanguages), year })
}

/** Gives the schema of a handing over. */
export function handOverSchema() {
  return z.object({ how: choice(deliveryWays) })
}
