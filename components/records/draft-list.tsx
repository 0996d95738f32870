import { useLocale, useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { ClientWords } from '@/components/frame/client-words'
import { instantInShort } from '@/components/ui/calendar-text'
import type { FormAction } from '@/components/ui/form'
import { PageLink } from '@/components/ui/page-link'
import type { Draft } from '@/lib/data/drafts/rows'
import { textOf } from '@/lib/form-state'

/** Where the drafts of each form are opened, below the chapter. */
const folders: Readonly<Record<string, string>> = {
  'donation': 'donations', 'expenditure': 'expenditures', 'transfer': 'transfers', 'lobbying-contact': 'lobbying-contacts', 'statement-record': 'statement-records', 'person': 'people',
}

/** The field that names what a draft is about, by form. */
const namingFields = ['donor', 'payee', 'recipient', 'official1', 'name', 'topic', 'title', 'purposeText', 'text']

/** An answer of a report is opened at its question, in the report of its chapter or of all. */
function answerHref(chapter: string, { id, values }: Draft): string {
  const organization = textOf(values, 'organization')
  const place = organization === '' ? `/c/${chapter}` : `/org/${organization}`
  return `${place}/reports/${textOf(values, 'form')}/${textOf(values, 'period')}/answers/${encodeURIComponent(textOf(values, 'question'))}?draft=${id}`
}

function openingHref(chapter: string, draft: Draft): string | null {
  const { id, form, values } = draft
  if (form === 'report-answer') return answerHref(chapter, draft)
  if (form === 'batch-donations' || form === 'batch-expenditures') return `/c/${chapter}/batches/${form.slice('batch-'.length)}/${id}`
  const folder = folders[form.replace(/-correction$/, '')]
  if (folder === undefined) return null
  const recordId = textOf(values, 'recordId')
  return `/c/${chapter}/${folder}/${form.endsWith('-correction') ? `${encodeURIComponent(recordId)}/correct` : 'new'}?draft=${id}`
}

type DraftListProps = {
  readonly drafts: readonly Draft[]
  readonly chapter: { readonly slug: string; readonly timeZone: string }
  readonly discard: FormAction
}

/** One's own drafts, each with what it is about; drafts of forms that are not records are opened from their own pages. */
export function DraftList({ drafts, chapter, discard }: DraftListProps) {
  const words = useTranslations('records.drafts')
  const locale = useLocale()
  const shown = drafts.flatMap((draft) => {
    const href = openingHref(chapter.slug, draft)
    return href === null ? [] : [{ draft, href }]
  })
  if (shown.length === 0) return null
  return (
    <ClientWords>
      <ul>
        {shown.map(({ draft, href }) => {
          const named = namingFields.map((field) => textOf(draft.values, field)).find((text) => text.trim() !== '')
          return (
            <li key={draft.id} className="row">
              <PageLink href={href}>
                {words(`forms.${draft.form}`)}: <bdi dir="auto">{named ?? words('nameless')}</bdi>
              </PageLink>
              <span className="small muted">{words('saved', { at: instantInShort(draft.savedAt, locale, chapter.timeZone) })}</span>
              <ActForm action={discard} act="discard-draft" label={words('discard')} hidden={{ chapter: chapter.slug, draftId: draft.id }} look="link-button" />
            </li>
          )
        })}
      </ul>
    </ClientWords>
  )
}

/** The same above a list of records, closed, and nothing where there is no draft. */
export function DraftsOfList(props: DraftListProps) {
  const words = useTranslations('records.drafts')
  if (props.drafts.length === 0) return null
  return (
    <details>
      <summary>{words('title')} ({props.drafts.length})</summary>
      <p>{words('explain')}</p>
      <DraftList {...props} />
    </details>
  )
}
