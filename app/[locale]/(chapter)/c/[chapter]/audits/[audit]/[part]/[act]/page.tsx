import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { requireChapter } from '@/lib/auth/actor'
import { getAudit } from '@/lib/data/audits/list'
import { drawForm, pointForm, raiseForm, withdrawForm, type Asked } from './forms'
import { reopenForm, signForm } from './sign-forms'

/** What is done in an audit that is signed: everything else is closed by the signature. */
const ofSigned = 'workpapers/reopen'

/** What may be done in a part of an audit. */
const forms = {
  'samples/new': drawForm,
  'samples/withdraw': withdrawForm,
  'points/new': raiseForm,
  'points/answer': (asked: Asked) => pointForm('answer', asked),
  'points/correct': (asked: Asked) => pointForm('correct', asked),
  'points/close': (asked: Asked) => pointForm('close', asked),
  'workpapers/sign': signForm,
  'workpapers/reopen': reopenForm,
} as const

function isForm(name: string): name is keyof typeof forms {
  return name in forms
}

export default async function AuditActPage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/audits/[audit]/[part]/[act]'>) {
  const { chapter: slug, audit: id, part, act } = await params
  const { actor, chapter } = await requireChapter(slug)
  const audit = await getAudit(actor, { chapterId: chapter.id, id })
  const name = `${part}/${act}`
  if (!audit.ok || !isForm(name) || (audit.value.closedAt !== null) !== (name === ofSigned)) notFound()
  const form = await forms[name]({ actor, chapter, audit: audit.value, query: await searchParams })
  if (form === null) notFound()
  const words = await getTranslations('audits')
  return (
    <ClientWords namespaces={['audits', 'auditSamples', 'auditPoints', 'auditWorkpapers']}>
      <BackLink href={`/c/${chapter.slug}/audits/${id}/${part}`} label={words('heading', { name: audit.value.auditorName })} />
      {form}
    </ClientWords>
  )
}
