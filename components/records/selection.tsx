import { useLocale, useTranslations } from 'next-intl'
import { ClientWords } from '@/components/frame/client-words'
import { noneSelected } from '@/lib/domain/list-place'
import { localeOfTag, localePath } from '@/lib/i18n/locales'
import styles from './records.module.css'
import { SelectionCount } from './selection-count'

type SelectionProps = {
  /** Path of the list without the language. */
  readonly href: string
  readonly chapter: string
  /** How the list is sorted: what is selected is shown in the same order. */
  readonly sort: string | undefined
  /** What else can be done with the selected rows: a word and an address that takes a filter. */
  readonly acts?: readonly { readonly label: string; readonly href: string }[]
}

/** The form that the boxes of a list belong to. What is selected is a filter like any other: the list, the export and the receipts take it. */
export const selectionForm = 'selection'

/** What can be done with the selected rows of a list, with and without scripts. Their file is taken from the list of them, which asks for what. */
export function Selection({ href, chapter, sort, acts = [] }: SelectionProps) {
  const words = useTranslations('list.selection')
  const locale = localeOfTag(useLocale())
  return (
    <form id={selectionForm} method="get" action={localePath(locale, href)} className={styles.selection} aria-label={words('title')}>
      {sort === undefined ? null : <input type="hidden" name="sort" value={sort} />}
      <input type="hidden" name="chapter" value={chapter} />
      <input type="hidden" name="only" value={noneSelected} />
      <ClientWords namespaces={['list']}><SelectionCount form={selectionForm} /></ClientWords>
      <button type="submit" className="button">{words('show')}</button>
      <button type="submit" className="button" name="export" value="selected">{words('export')}</button>
      {acts.map((act) => <button key={act.href} type="submit" className="button" formAction={localePath(locale, act.href)}>{act.label}</button>)}
    </form>
  )
}
