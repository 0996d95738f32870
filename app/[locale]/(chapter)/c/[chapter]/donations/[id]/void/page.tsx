import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { VoidPage } from '@/components/records/void-page'
import { requireChapter } from '@/lib/auth/actor'
import { getDonation } from '@/lib/data/donations/get'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { can } from '@/lib/domain/permission'
import { voidDonationAction } from '../../actions'

export default async function VoidDonationPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/donations/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getDonation(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'donation.void', chapter.id).ok || view.value.donation.state === 'voided') notFound()
  const { donation } = view.value
  const words = await getTranslations('donations')
  const opened = await openedForm(actor, { query: await searchParams, form: 'donation-void', chapterId: chapter.id, revision: donation.revision })
  if (!opened.ok) notFound()
  const heading = words('void.title', { number: donation.number })
  return (
    <VoidPage
      form="donation-void"
      action={voidDonationAction}
      {...opened.value}
      chapter={chapter}
      record={{ id: donation.id, name: donation.number, href: `/c/${chapter.slug}/donations/${donation.id}` }}
      words={{ heading, label: words('fields.reason'), hint: words('hints.reason'), explain: words('void.explain'), save: words('void.save') }}
    />
  )
}
