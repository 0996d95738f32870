import { labelOf } from '@/lib/domain/receipts/receipt'
import type { PrintedReceipt } from '@/lib/formats/pdf/render-receipts'
import type { QrPicture } from '@/lib/formats/qr'
import styles from './receipts.module.css'

/** A receipt as it is printed: every word of it in the donor's language and direction. */
export function ReceiptSheet({ receipt, qr }: { readonly receipt: PrintedReceipt; readonly qr: QrPicture }) {
  const { text, direction, issuedOn, stamp } = receipt
  const { organization, donor, year } = text
  const facts: readonly (readonly [string, readonly string[]])[] = [
    [labelOf(text, 'receiptNumber'), [text.number]], [labelOf(text, 'issuedOn'), [issuedOn]], [labelOf(text, 'donor'), [donor.name, ...donor.address]],
    ...(year === null ? [] : [[labelOf(text, 'year'), [String(year)]] as const]),
    ...(organization.ein === null ? [] : [[labelOf(text, 'taxNumber'), [organization.ein]] as const]),
    ...(text.replaces === null ? [] : [[labelOf(text, 'replaces'), [text.replaces]] as const]),
  ]
  return (
    <section className={styles.sheet} lang={text.language} dir={direction} aria-labelledby="receipt-title">
      <p>
        <strong><bdi>{organization.name}</bdi></strong>
        {organization.address.map((line) => <span key={line} className={styles.line}><bdi>{line}</bdi></span>)}
        <span className={styles.line}><bdi>{organization.chapter}</bdi></span>
      </p>
      <h2 id="receipt-title">{labelOf(text, year === null ? 'title' : 'titleYear')}</h2>
      {stamp === null ? null : <p className={styles.stamp}>{stamp}</p>}
      <dl className={styles.facts}>
        {facts.map(([label, values]) => (
          <div key={label}><dt>{label}</dt><dd>{values.map((value) => <span key={value} className={styles.line}><bdi>{value}</bdi></span>)}</dd></div>
        ))}
      </dl>
      <Gifts receipt={receipt} />
      {text.sentences.map(({ id, text: said, toBeConfirmed }) => (
        <p key={`${id} ${said}`}>{said}{toBeConfirmed ? <> <small className={styles.mark}>{labelOf(text, 'toBeConfirmed')}</small></> : null}</p>
      ))}
      <p>{labelOf(text, 'thanks')}</p>
      <Proof receipt={receipt} qr={qr} />
    </section>
  )
}

/** The column for property stands only where some was given, or a gift is a share of a joint one. */
function Gifts({ receipt: { text, days } }: { readonly receipt: PrintedReceipt }) {
  const hasProperty = text.gifts.some(({ description, joint }) => description !== '' || joint)
  const columns = hasProperty ? (['gift', 'receivedOn', 'property'] as const) : (['gift', 'receivedOn'] as const)
  return (
    <div className={styles.wide} role="region" tabIndex={0} aria-label={labelOf(text, 'gift')}>
      <table className={styles.gifts}>
        <thead>
          <tr>{columns.map((key) => <th key={key} scope="col">{labelOf(text, key)}</th>)}<th scope="col" className="number">{labelOf(text, 'amount')}</th></tr>
        </thead>
        <tbody>
          {text.gifts.map(({ number, amount, description, joint }, place) => (
            <tr key={number}>
              <td><bdi dir="ltr">{number}</bdi></td>
              <td><bdi>{days[place]}</bdi></td>
              {hasProperty ? <td><bdi>{description}</bdi> {joint ? labelOf(text, 'joint') : null}</td> : null}
              <td className="number">{amount === null ? null : <bdi dir="ltr">{amount}</bdi>}</td>
            </tr>
          ))}
        </tbody>
        {text.total === null || text.gifts.length === 1 ? null : (
          <tfoot><tr><th scope="row" colSpan={columns.length}>{labelOf(text, 'total')}</th><td className="number"><bdi dir="ltr">{text.total}</bdi></td></tr></tfoot>
        )}
      </table>
    </div>
  )
}

/** Always black on white: cameras read nothing else. */
function Proof({ receipt: { text, proofAddress, codeInGroups }, qr }: { readonly receipt: PrintedReceipt; readonly qr: QrPicture }) {
  return (
    <div className={styles.proof}>
      <svg className={styles.qr} viewBox={`0 0 ${String(qr.size)} ${String(qr.size)}`} role="img" aria-label={labelOf(text, 'verify')} shapeRendering="crispEdges">
        <rect width={qr.size} height={qr.size} fill="white" />
        <path d={qr.path} fill="black" />
      </svg>
      <div>
        <p><strong>{labelOf(text, 'verify')}</strong></p>
        <p>{labelOf(text, 'verifyHow')}</p>
        <p><code dir="ltr">{codeInGroups}</code></p>
        <p className="small"><a dir="ltr" href={proofAddress}>{proofAddress}</a></p>
        <p className="small muted">{labelOf(text, 'notAdvice')}</p>
      </div>
    </div>
  )
}
