import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { titled } from '@/components/frame/page-title'
import { MailDecisions } from '@/components/outbox/mail-decisions'
import { MailLetter } from '@/components/outbox/mail-letter'
import { requireChapter } from '@/lib/auth/actor'
import { getMail } from '@/lib/data/outbox/list'
import { settleMailAction } from '../actions'

type Props = PageProps<'/[locale]/c/[chapter]/outbox/[mail]'>

async function found({ params }: Props) {
  const { chapter: slug, mail: id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const mail = await getMail(actor, { id, chapterId: chapter.id })
  return mail.ok ? { chapter, mail: mail.value } : null
}

/** The title does not say what the mail does: it stands in the history of the browser. */
export async function generateMetadata(props: Props) {
  const place = await found(props)
  return titled((await getTranslations('outbox'))('one'), place?.chapter.name ?? '')
}

/** One mail as it goes out, for those who hand it over by hand. */
export default async function MailPage(props: Props) {
  const place = await found(props)
  if (place === null) notFound()
  const words = await getTranslations('outbox')
  const { chapter, mail } = place
  return (
    <>
      <Breadcrumbs crumbs={[{ label: words('title'), href: `/c/${chapter.slug}/outbox` }]} />
      <h1><bdi dir="auto">{mail.mail.subject}</bdi></h1>
      <MailLetter mail={mail} chapter={chapter} />
      <ClientWords>
        <MailDecisions mail={mail} chapter={chapter.slug} settle={settleMailAction} />
      </ClientWords>
    </>
  )
}
