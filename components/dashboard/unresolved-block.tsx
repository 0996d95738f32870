import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import type { RecordArea } from '@/lib/domain/permission'
import { hrefWith } from '@/lib/domain/query'

const counts = [
  'donationsWithoutDonor', 'contactsIncomplete', 'possibleDuplicates', 'heldDonations', 'expendituresWaiting', 'transfersWaiting', 'receiptsMissing', 'materialsUnfiled', 'bankLinesOpen',
  'checklistOpen', 'checklistNo', 'drafts',
] as const
type Count = (typeof counts)[number]

/** The records that a count is about, where reading them differs by role. */
const areas: Readonly<Partial<Record<Count, RecordArea>>> = {
  donationsWithoutDonor: 'donations', possibleDuplicates: 'donations', heldDonations: 'donations', contactsIncomplete: 'contacts', materialsUnfiled: 'contacts',
  expendituresWaiting: 'spending', transfersWaiting: 'spending', receiptsMissing: 'spending', bankLinesOpen: 'spending',
}

type UnresolvedBlockProps = {
  readonly chapter: string
  readonly period: string
  readonly found: Readonly<Record<Count, number>>
  /** Whether single records of an area are open to the reader: a count of closed ones leads nowhere. */
  readonly opened: (area: RecordArea) => boolean
}

/** Where each count leads: to the list that shows just these records. */
function hrefsOf(chapter: string, period: string): Readonly<Record<Count, string>> {
  const root = `/c/${chapter}`
  return {
    donationsWithoutDonor: hrefWith(`${root}/donations`, { need: 'donor' }),
    contactsIncomplete: hrefWith(`${root}/lobbying-contacts`, { need: 'information' }),
    possibleDuplicates: hrefWith(`${root}/donations`, { need: 'duplicate' }),
    heldDonations: hrefWith(`${root}/donations`, { state: 'held' }),
    expendituresWaiting: hrefWith(`${root}/expenditures`, { need: 'approval' }),
    transfersWaiting: hrefWith(`${root}/transfers`, { need: 'approval' }),
    receiptsMissing: hrefWith(`${root}/expenditures`, { need: 'receipt' }),
    materialsUnfiled: hrefWith(`${root}/statement-records`, { need: 'filing' }),
    bankLinesOpen: `${root}/bank-accounts`,
    checklistOpen: hrefWith(`${root}/checklists`, { period, state: 'open' }),
    checklistNo: hrefWith(`${root}/checklists`, { period, answer: 'no' }),
    drafts: `${root}/drafts`,
  }
}

/** What is missing, waiting or failing, as counts that lead there; a count of zero is left out. */
export function UnresolvedBlock({ chapter, period, found, opened }: UnresolvedBlockProps) {
  const words = useTranslations('dashboard.unresolved')
  const hrefs = hrefsOf(chapter, period)
  const shown = counts.filter((name) => found[name] > 0)
  const isOpened = (area: RecordArea | undefined) => area === undefined || opened(area)
  return (
    <section>
      <h2>{words('title')}</h2>
      {shown.length === 0 ? <p>{words('none')}</p> : null}
      <ul>
        {shown.map((name) => (
          <li key={name}>
            {isOpened(areas[name]) ? <PageLink href={hrefs[name]}>{words(name, { count: found[name] })}</PageLink> : words(name, { count: found[name] })}
          </li>
        ))}
      </ul>
    </section>
  )
}
