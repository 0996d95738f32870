import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { RecordNumber } from '@/components/ui/names'
import type { Evidence as Found } from '@/lib/data/audits/evidence'

/** What speaks for a donation outside its record: its receipts and how they were handed over, and the lines of the bank. */
export function Evidence({ evidence: { receipts, lines } }: { readonly evidence: Found }) {
  const words = useTranslations('audits.evidence')
  const receiptWords = useTranslations('receipts')
  const handed = (deliveries: Found['receipts'][number]['deliveries']): string =>
    deliveries.length === 0 ? receiptWords('notHanded') : [...new Set(deliveries.map(({ how }) => receiptWords(`ways.${how}`)))].join(', ')
  return (
    <>
      <h2>{receiptWords('title')}</h2>
      {receipts.length === 0 ? <p>{words('noReceipt')}</p> : (
        <ul>
          {receipts.map(({ id, number, issuedOn, deliveries }) => <li key={id}><RecordNumber number={number} /> <CalendarDay day={issuedOn} /> {handed(deliveries)}</li>)}
        </ul>
      )}
      <h2>{words('bank')}</h2>
      {lines.length === 0 ? <p>{words('noLine')}</p> : (
        <ul>
          {lines.map(({ id, postedOn, amountCents, reconciledThrough }) => (
            <li key={id}>
              <CalendarDay day={postedOn} /> <Money cents={amountCents} /> {reconciledThrough === null ? words('open') : words.rich('reconciled', { through: () => <CalendarDay day={reconciledThrough} /> })}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
