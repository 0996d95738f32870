import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'

type PersonActsProps = {
  /** The page of the person. */
  readonly href: string
  /** Where a receipt for this person is made. */
  readonly receipt: string
  readonly may: { readonly correct: boolean; readonly merge: boolean; readonly receipt: boolean; readonly unmask: boolean; readonly withhold: boolean; readonly erase: boolean }
}

/** What a reader may do with the entry of a person: what is done often as buttons, what is done seldom as links. */
export function PersonActs({ href, receipt, may }: PersonActsProps) {
  const words = useTranslations('people.actions')
  const publicWords = useTranslations('publications.withhold')
  return (
    <>
      {may.correct ? (
        <p className="row">
          <PageLink className="button" href={`${href}/correct`}>{words('correct')}</PageLink>
          <PageLink className="button" href={`${href}/void`}>{words('void')}</PageLink>
          {may.merge ? <PageLink className="button" href={`${href}/merge`}>{words('merge')}</PageLink> : null}
        </p>
      ) : null}
      {may.unmask ? <p><PageLink className="button" href={`${href}/unmask`}>{words('unmask')}</PageLink></p> : null}
      {may.receipt ? <p><PageLink href={receipt}>{words('receipt')}</PageLink></p> : null}
      {may.withhold ? <p><PageLink href={`${href}/withhold`}>{publicWords('offer')}</PageLink></p> : null}
      {may.erase ? <p><PageLink href={`${href}/erase`}>{words('erase')}</PageLink></p> : null}
    </>
  )
}
