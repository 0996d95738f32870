import { useTranslations } from 'next-intl'
import { Banner } from '@/components/frame/banner'
import { SavedBanner } from '@/components/records/saved-banner'
import type { FormAction } from '@/components/ui/form'
import type { PersonView } from '@/lib/data/people/get'

type PersonBannersProps = {
  readonly view: PersonView
  /** What the address says has just been done. */
  readonly done: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly undo: { readonly action: FormAction; readonly chapter: string; readonly recordId: string } | null
}

/** What has just become of the entry of a person, or by way of which merged entry somebody came here. */
export function PersonBanners({ view, done, undo }: PersonBannersProps) {
  const words = useTranslations('people')
  const publicWords = useTranslations('publications.withhold')
  const { name } = view.person
  const mergedName = view.merged.find(({ id }) => id === done['merged'])?.name
  const is = (act: string) => done[act] !== undefined
  return (
    <>
      {is('saved') ? <SavedBanner sentence={words('saved', { name })} undo={undo} /> : null}
      {is('voided') ? <Banner kind="success">{words('voided', { name })}</Banner> : null}
      {is('withheld') ? <Banner kind="success">{publicWords('done')}</Banner> : null}
      {is('erased') ? <Banner kind="success">{words('erase.done', { name })}</Banner> : null}
      {mergedName === undefined ? null : <Banner kind="info">{words('merge.landed', { name: mergedName, now: name })}</Banner>}
      {is('unmerged') ? <Banner kind="success">{words('merge.undone', { name })}</Banner> : null}
    </>
  )
}
