import { useTranslations } from 'next-intl'
import { CountryName } from '@/components/ui/country-name'
import { DataTable } from '@/components/ui/data-table'
import { CalendarDay, Instant } from '@/components/ui/moments'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { StatusTag } from '@/components/ui/status-tag'
import { SummaryList } from '@/components/ui/summary-list'
import type { HitView } from '@/lib/data/screening/get'
import { isUrgent } from '@/lib/domain/screening/hit'
import { isOfKind } from '@/lib/domain/screening/screener'
import { ScoreParts } from './score-parts'

type HitSummaryProps = { readonly view: HitView; readonly chapter: string; readonly timeZone: string }

/** The person beside the entry, fact by fact, with what cannot be compared said in words; then the score and what was decided so far. */
export function HitSummary({ view, chapter, timeZone }: HitSummaryProps) {
  const words = useTranslations('screening')
  const { hit, person, party, list, listInForce, masked } = view
  const several = (texts: readonly string[]) => (texts.length === 0 ? words('nothingSaid') : <ul>{texts.map((text) => <li key={text}><bdi>{text}</bdi></li>)}</ul>)
  const other = person.nameOtherScript ?? ''
  const facts = [
    { key: 'name', ours: <PageLink href={`/c/${chapter}/people/${person.id}`}><PersonName name={person.name} /></PageLink>, theirs: <bdi>{party.name}</bdi> },
    { key: 'kind', ours: words(`personKinds.${person.kind}`), theirs: words('kindOnList', { kind: words(`listedKinds.${party.kind}`), same: isOfKind(person.kind, party.kind) ? 'yes' : 'no' }) },
    { key: 'otherNames', ours: other === '' ? words('nothingSaid') : <PersonName name={other} />, theirs: several(party.aliases.filter(({ isWeak }) => !isWeak).map(({ name }) => name)) },
    { key: 'birth', ours: words('noBirth'), theirs: several([...party.births, ...party.birthPlaces]) },
    { key: 'nationality', ours: words(`citizen.${person.citizenStatus}`), theirs: several(party.nationalities) },
    { key: 'address', ours: <Address person={person} masked={masked} />, theirs: several(party.addresses) },
    { key: 'programs', ours: '', theirs: several(party.programs) },
    { key: 'remarks', ours: '', theirs: several(party.remarks === '' ? [] : [party.remarks]) },
  ]
  return (
    <>
      <p><StatusTag status={hit.decision === 'open' && isUrgent(hit) ? 'hit-urgent' : `hit-${hit.decision}`} /></p>
      {listInForce ? null : <p>{words('olderList')}</p>}
      <DataTable
        caption={words('sideBySide')}
        rows={facts}
        rowKey={({ key }) => key}
        columns={[
          { key: 'fact', label: words('columns.fact'), cell: ({ key }) => words(`facts.${key}`) },
          { key: 'ours', label: words('columns.ours'), cell: ({ ours }) => ours },
          { key: 'theirs', label: words('columns.theirs'), cell: ({ theirs }) => theirs },
        ]}
      />
      <ScoreParts view={view} />
      <SummaryList
        rows={[
          { key: 'list', label: words('columns.source'), value: <>{words(`sources.${list.source}`)}, <CalendarDay day={list.publishedOn} /></> },
          { key: 'found', label: words('columns.foundAt'), value: <Instant at={hit.foundAt} timeZone={timeZone} /> },
          ...(hit.decidedAt === null ? [] : [
            { key: 'decision', label: words('fields.decision'), value: words(`decisions.${hit.decision === 'confirmed' ? 'confirmed' : 'false-hit'}`) },
            { key: 'compared', label: words('fields.compared'), value: hit.compared.map((each) => words(`compared.${each}`)).join('; ') },
            { key: 'note', label: words('fields.decisionNote'), value: <bdi>{hit.decisionNote}</bdi> },
            { key: 'by', label: words('columns.decidedBy'), value: <><bdi>{hit.decidedName}</bdi>, <Instant at={hit.decidedAt} timeZone={timeZone} /></> },
          ]),
        ]}
      />
    </>
  )
}

function Address({ person, masked }: { readonly person: HitView['person']; readonly masked: boolean }) {
  const words = useTranslations('screening')
  if (masked) return words('addressMasked')
  if (person.address === null) return words('noAddress')
  const { lines, city, state, postalCode, country } = person.address
  return <><bdi>{[lines, city, state, postalCode].filter((part) => part !== '').join(', ')}</bdi> {country === '' ? null : <CountryName code={country} />}</>
}
