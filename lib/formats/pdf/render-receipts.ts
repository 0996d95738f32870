/** Makes the PDF of receipts: one a page, Letter size, tagged, with the same bytes for the same receipts. */
import { labelOf, type ReceiptText } from '@/lib/domain/receipts/receipt'
import { qrFile } from '@/lib/formats/qr'
import { compilePdf, type CompiledPdf } from './compile'
import { reportFonts } from './fonts'
import { printedText, type PrintedText } from './printed-text'

/** A receipt with what is printed beside its text: where it is checked, days in its language, and what became of it since. */
export type PrintedReceipt = {
  readonly text: ReceiptText
  readonly direction: 'ltr' | 'rtl'
  readonly proofAddress: string
  readonly codeInGroups: string
  readonly issuedOn: string
  readonly days: readonly string[]
  /** Why it is not right any more; null while it is. */
  readonly stamp: string | null
}

type Put = (text: string) => PrintedText

function factsOf({ text, issuedOn }: PrintedReceipt, put: Put) {
  const { number, donor, organization, year, replaces } = text
  const rows: readonly (readonly [string, ...string[]])[] = [
    [labelOf(text, 'receiptNumber'), number], [labelOf(text, 'issuedOn'), issuedOn], [labelOf(text, 'donor'), donor.name, ...donor.address],
    ...(year === null ? [] : [[labelOf(text, 'year'), String(year)] as const]),
    ...(organization.ein === null ? [] : [[labelOf(text, 'taxNumber'), organization.ein] as const]),
    ...(replaces === null ? [] : [[labelOf(text, 'replaces'), replaces] as const]),
  ]
  return rows.map(([label, ...values]) => ({ label: put(label), values: values.map(put) }))
}

function giftRows({ text, days }: PrintedReceipt, put: Put) {
  return text.gifts.map(({ number, amount, description, joint }, place) =>
    [number, days[place] ?? '', [description, joint ? labelOf(text, 'joint') : ''].filter((part) => part !== '').join('\n'), amount ?? ''].map(put),
  )
}

function pageOf(receipt: PrintedReceipt, put: Put) {
  const { text, direction, proofAddress, codeInGroups, stamp } = receipt
  const { organization, sentences, total, year, language } = text
  return {
    direction, language, organization: put(organization.name), address: organization.address.map(put), chapter: put(organization.chapter),
    title: put(labelOf(text, year === null ? 'title' : 'titleYear')), stamp: stamp === null ? null : put(stamp), facts: factsOf(receipt, put),
    columns: [labelOf(text, 'gift'), labelOf(text, 'receivedOn'), labelOf(text, 'property'), labelOf(text, 'amount')].map(put), gifts: giftRows(receipt, put),
    total: total === null || text.gifts.length === 1 ? null : { label: put(labelOf(text, 'total')), values: [put(total)] },
    sentences: sentences.map(({ text: said, toBeConfirmed }) => ({ text: put(said), mark: toBeConfirmed ? put(labelOf(text, 'toBeConfirmed')) : null })),
    thanks: put(labelOf(text, 'thanks')), verify: put(labelOf(text, 'verify')), 'verify-how': put(labelOf(text, 'verifyHow')), notice: put(labelOf(text, 'notAdvice')),
    code: codeInGroups, qr: qrFile(proofAddress), 'address-of-proof': proofAddress,
  }
}

const limits = { timeMaxMilliseconds: 120_000, memoryMaxBytes: 2_000_000_000 }

/** Gives one file with a page for each receipt. Throws a PdfError when a limit is met or the compiler refuses. */
export function renderReceipts(receipts: readonly PrintedReceipt[]): Promise<CompiledPdf> {
  const [first] = receipts
  if (first === undefined) throw new Error('There is no receipt to print')
  const replaced = new Set<string>()
  const [year, month, day] = first.text.issuedOn.split('-').map(Number)
  const report = {
    titleText: receipts.length === 1 ? first.text.number : `${first.text.number} - ${receipts.at(-1)?.text.number ?? ''}`, date: { year, month, day },
    receipts: receipts.map((receipt) => pageOf(receipt, (text) => printedText(text, replaced))),
  }
  const timestampSeconds = Date.parse(`${first.text.issuedOn}T12:00:00Z`) / 1000
  return compilePdf({ template: 'receipt.typ', report: JSON.stringify(report), fonts: reportFonts().files, standard: 'a-2a', timestampSeconds }, limits)
}
