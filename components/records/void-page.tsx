import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import type { FormAction } from '@/components/ui/form'
import type { CalendarDate } from '@/lib/domain/calendar-date'
import type { FormState } from '@/lib/form-state'
import { VoidForm } from './void-form'

type VoidPageProps = {
  /** The form's name, which keeps its drafts apart. */
  readonly form: string
  readonly action: FormAction
  readonly formKey: string
  readonly initial: FormState
  readonly chapter: { readonly slug: string; readonly name: string; readonly today: CalendarDate }
  /** The record as people know it. */
  readonly record: { readonly id: string; readonly name: string; readonly href: string }
  readonly words: Readonly<Record<'heading' | 'label' | 'hint' | 'explain' | 'save', string>>
}

/** A page that asks one question, why, before it voids a record of any kind or opens what is closed; its route finds the record and asks whether it may be voided. */
export async function VoidPage({ form, action, formKey, initial, chapter, record, words }: VoidPageProps) {
  return (
    <ClientWords>
      <BackLink href={record.href} label={record.name} />
      <VoidForm
        {...words}
        name={form}
        action={action}
        formKey={formKey}
        hidden={{ recordId: record.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(words.heading, chapter.name)}
        initial={initial}
      />
    </ClientWords>
  )
}
