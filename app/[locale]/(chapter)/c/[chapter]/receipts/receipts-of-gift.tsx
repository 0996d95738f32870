import { useTranslations } from 'next-intl'
import { CalendarDay } from '@/components/ui/moments'
import { RecordNumber } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { receiptsOfGift } from '@/lib/data/receipts/get'
import type { Actor } from '@/lib/domain/permission'
import type { Receipt } from '@/lib/domain/receipts/receipt'

type ReceiptsOfGiftProps = { readonly actor: Actor; readonly chapter: { readonly id: string; readonly slug: string }; readonly donationId: string }

/** The receipts of a gift and the way to a new one; nothing for who hands out none. */
export async function ReceiptsOfGift({ actor, chapter, donationId }: ReceiptsOfGiftProps) {
  const receipts = await receiptsOfGift(actor, { chapterId: chapter.id, donationId })
  return receipts.ok ? <Listed receipts={receipts.value} href={`/c/${chapter.slug}/receipts`} donationId={donationId} /> : null
}

function Listed({ receipts, href, donationId }: { readonly receipts: readonly Receipt[]; readonly href: string; readonly donationId: string }) {
  const words = useTranslations('receipts')
  return (
    <section aria-labelledby="receipts-of-gift">
      <h2 id="receipts-of-gift">{words('title')}</h2>
      {receipts.length === 0 ? <p>{words('ofGift.none')}</p> : (
        <ul>
          {receipts.map(({ id, number, issuedOn }) => <li key={id}><PageLink href={`${href}/${id}`}><RecordNumber number={number} /></PageLink> <CalendarDay day={issuedOn} /></li>)}
        </ul>
      )}
      <p><PageLink className="button" href={`${href}/new?donation=${donationId}`}>{words('ofGift.issue')}</PageLink></p>
    </section>
  )
}
