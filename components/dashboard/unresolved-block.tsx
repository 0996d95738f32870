import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import { hrefWith } from '@/lib/domain/query'

const counts = [
  'donationsWithoutDonor', 'contactsIncomplete', 'possibleDuplicates', 'heldDonations', 'approvalsWaiting', 'receiptsMissing', 'checklistOpen', 'checklistNo', 'drafts',
] as const
type Count = (typeof counts)[number]

type UnresolvedBlockProps = { readonly chapter: string; readonly period: string; readonly found: Readonly<Record<Count, number>> }

/** Where each count leads: to the list or the checklist item that names the records. */
function hrefsOf(chapter: string, period: string): Readonly<Record<Count, string>> {
  const root = `/c/${chapter}`
  return {
    donationsWithoutDonor: hrefWith(`${root}/checklists/FUN-06`, { period }),
    contactsIncomplete: hrefWith(`${root}/checklists/FUN-03`, { period }),
    possibleDuplicates: hrefWith(`${root}/checklists/YML-08`, { period }),
    heldDonations: hrefWith(`${root}/donations`, { state: 'held' }),
    approvalsWaiting: `${root}/expenditures`,
    receiptsMissing: `${root}/expenditures`,
    checklistOpen: hrefWith(`${root}/checklists`, { period, state: 'open' }),
    checklistNo: hrefWith(`${root}/checklists`, { period, answer: 'no' }),
    drafts: `${root}/donations`,
  }
}

/** What is missing, waiting or failing, as counts that lead there; a count of zero is left out. */
export function UnresolvedBlock({ chapter, period, found }: UnresolvedBlockProps) {
  const words = useTranslations('dashboard.unresolved')
  const hrefs = hrefsOf(chapter, period)
  const shown = counts.filter((name) => found[name] > 0)
  return (
    <section>
      <h2>{words('title')}</h2>
      {shown.length === 0 ? <p>{words('none')}</p> : null}
      <ul>
        {shown.map((name) => (
          <li key={name}><PageLink href={hrefs[name]}>{words(name, { count: found[name] })}</PageLink></li>
        ))}
      </ul>
    </section>
  )
}
