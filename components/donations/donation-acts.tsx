import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import { mayBeReturned, type Donation } from '@/lib/domain/donation'

type DonationActsProps = {
  /** The page of all donations. */
  readonly href: string
  readonly donation: Pick<Donation, 'id' | 'kind' | 'state' | 'amountCents'>
  readonly mayRecord: boolean
  readonly mayCorrect: boolean
}

/** What can be done with a donation. Nothing that a sanctions match holds goes back, so no refund is offered for it. */
export function DonationActs({ href, donation, mayRecord, mayCorrect }: DonationActsProps) {
  const words = useTranslations('donations.actions')
  const stands = mayCorrect && donation.state !== 'voided'
  return (
    <p className="row">
      {stands ? <PageLink className="button" href={`${href}/${donation.id}/correct`}>{words('correct')}</PageLink> : null}
      {mayRecord ? <PageLink className="button" href={`${href}/new?from=${donation.id}`}>{words('duplicate')}</PageLink> : null}
      {mayRecord && mayBeReturned(donation) ? <PageLink className="button" href={`${href}/new?returns=${donation.id}`}>{words(donation.state === 'refused' ? 'giveBack' : 'refund')}</PageLink> : null}
      {stands ? <PageLink className="button" href={`${href}/${donation.id}/void`}>{words('void')}</PageLink> : null}
    </p>
  )
}
