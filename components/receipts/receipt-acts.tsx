import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { ClientWords } from '@/components/frame/client-words'
import type { FormAction } from '@/components/ui/form'
import { Instant } from '@/components/ui/moments'
import { PageLink } from '@/components/ui/page-link'
import type { ReceiptView } from '@/lib/data/receipts/get'
import { hrefWith } from '@/lib/domain/query'
import { deliveryWays, type DeliveryWay } from '@/lib/domain/receipts/receipt'

type ReceiptActsProps = {
  readonly view: ReceiptView
  readonly chapter: { readonly slug: string; readonly timeZone: string }
  readonly action: FormAction
}

/** What can be done with a receipt, and each time that it was handed over. */
export function ReceiptActs({ view, chapter, action }: ReceiptActsProps) {
  const words = useTranslations('receipts')
  const { receipt, state, text, email, donationNumber } = view
  const ways: readonly DeliveryWay[] = state !== 'current' || text === null ? [] : deliveryWays.filter((how) => how !== 'email' || email !== '')
  return (
    <div className="no-print stack">
      {donationNumber === null ? null : <p><PageLink href={`/c/${chapter.slug}/donations/${receipt.donationId ?? ''}`}>{words('gift', { number: donationNumber })}</PageLink></p>}
      <div className="row">
        {text === null ? null : <a className="button" href={hrefWith('/api/receipts', { id: receipt.id, chapter: chapter.slug })}>{words('pdf')}</a>}
        <ClientWords>
          {ways.map((how) => (
            <ActForm key={how} action={action} act={`hand-over-${how}`} label={words(`acts.${how}`)} hidden={{ chapter: chapter.slug, recordId: receipt.id, how }} />
          ))}
        </ClientWords>
      </div>
      {state === 'current' && email === '' ? <p className="small muted">{words('noEmail')}</p> : null}
      <h2>{words('deliveries')}</h2>
      {receipt.deliveries.length === 0 ? <p>{words('notHanded')}</p> : (
        <ul>
          {receipt.deliveries.map(({ at, how, name }) => (
            <li key={`${at} ${how}`}>{words(`ways.${how}`)}, <Instant at={at} timeZone={chapter.timeZone} />, <bdi>{name}</bdi></li>
          ))}
        </ul>
      )}
      <p className="small muted">{words('hash')} <code dir="ltr">{receipt.textHash}</code></p>
    </div>
  )
}
