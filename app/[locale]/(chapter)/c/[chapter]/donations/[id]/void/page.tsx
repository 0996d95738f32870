import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { VoidForm } from '@/components/records/void-form'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { getDonation } from '@/lib/data/donations/get'
import { can } from '@/lib/domain/permission'
import { openForm } from '@/lib/form-state'
import { voidDonationAction } from '../../actions'

export default async function VoidDonationPage({ params }: PageProps<'/[locale]/c/[chapter]/donations/[id]/void'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getDonation(actor, { chapterId: chapter.id, id })
  if (!view.ok || !can(actor, 'donation.void', chapter.id).ok || view.value.donation.state === 'voided') notFound()
  const { donation } = view.value
  const words = await getTranslations('donations')
  const heading = words('void.title', { number: donation.number })
  return (
    <ClientWords>
      <BackLink href={`/c/${chapter.slug}/donations/${donation.id}`} label={donation.number} />
      <VoidForm
        name="donation-void"
        action={voidDonationAction}
        formKey={newId()}
        hidden={{ recordId: donation.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        label={words('fields.reason')}
        hint={words('hints.reason')}
        explain={words('void.explain')}
        save={words('void.save')}
        initial={openForm({}, { revision: donation.revision })}
      />
    </ClientWords>
  )
}
