import { useTranslations } from 'next-intl'
import { ActForm } from '@/components/account/act-form'
import { Banner } from '@/components/frame/banner'
import { Money } from '@/components/ui/money'
import { PersonName } from '@/components/ui/names'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList } from '@/components/ui/summary-list'
import { formatShort } from '@/lib/domain/calendar-date'
import { hrefWith } from '@/lib/domain/query'
import { obstacleWords } from '@/lib/domain/reconciliation/close'
import { hiddenOf, type StatementPlace } from './place'

/** What a statement says, what is in the way of its lock, and what can be done with it. */
export function StatementHead({ place }: { readonly place: StatementPlace }) {
  const { root, view } = place
  const { statement, proof, files, lines } = view
  const words = useTranslations('reconciliations')
  const bank = proof.rows.find(({ id }) => id === 'bank')
  const row = (key: string, label: string, value: React.ReactNode) => ({ key, label, value })
  return (
    <>
      {statement.state === 'reconciled' ? <Banner kind="info"><p>{words('locked')}</p></Banner> : <Obstacles place={place} />}
      <SummaryList
        rows={[
          row('opening', words('fields.opening'), <Money cents={statement.openingCents} />),
          ...(bank === undefined ? [] : [row('in', words('summary.in'), <Money cents={bank.columns.inCents} />), row('out', words('summary.out'), <Money cents={bank.columns.outCents} />)]),
          row('closing', words('fields.closing'), <Money cents={statement.closingCents} />),
          row('lines', words('summary.lines'), lines.length),
          row('files', words('summary.files'), files.length === 0 ? words('summary.paper') : files.map((file) => <StatementFile key={file.hash} file={file} chapter={place.chapter} />)),
          row('hash', words('summary.hash'), <bdi dir="ltr"><code>{statement.linesHash}</code></bdi>),
          ...(statement.reconciledOn === null ? [] : [row('reconciled', words('summary.reconciled'), words('summary.by', { name: statement.reconciledName, day: formatShort(statement.reconciledOn) }))]),
          ...(statement.state === 'open' && statement.stateReason !== '' ? [row('unlocked', words('summary.unlocked'), <bdi dir="auto">{statement.stateReason}</bdi>)] : []),
        ]}
      />
      <p className="row">
        <PageLink href={`${root}/reports/bank-reconciliation/${statement.periodFrom}..${statement.periodThrough}`}>{words('paper')}</PageLink>
        <Acts place={place} />
      </p>
    </>
  )
}

/** A file of the bank: the file itself, as it was sent, and its hash. */
function StatementFile({ file: { name, hash, keptId }, chapter }: { readonly file: StatementPlace['view']['files'][number]; readonly chapter: string }) {
  const words = useTranslations('reconciliations.summary')
  return (
    <div>
      {keptId === null ? <PersonName name={name} /> : <a href={hrefWith('/api/imports', { chapter, file: keptId, as: 'sent' })}><PersonName name={name} /></a>}
      <div className="small muted">{words('fileHash')} <bdi dir="ltr"><code>{hash}</code></bdi></div>
    </div>
  )
}

function Acts({ place: { root, view: { statement, isLast } } }: { readonly place: StatementPlace }) {
  const words = useTranslations('reconciliations')
  const at = `${root}/reconciliations/${statement.id}`
  if (statement.state === 'reconciled') return <PageLink href={`${at}/unlock`}>{words('unlock.link')}</PageLink>
  return (
    <>
      <PageLink href={`${at}/match`}>{words('byHand.link')}</PageLink>
      <PageLink href={`${at}/correct`}>{words('correct.link')}</PageLink>
      {isLast ? <PageLink href={`${at}/void`}>{words('void.link')}</PageLink> : null}
    </>
  )
}

function Obstacles({ place }: { readonly place: StatementPlace }) {
  const [words, refusals] = [useTranslations('reconciliations'), useTranslations('refusal')]
  const { obstacles } = place.view
  if (obstacles.length === 0) {
    return (
      <Banner kind="success" undo={<ActForm action={place.act} act="reconcile" label={words('lock')} hidden={{ ...hiddenOf(place), act: 'reconcile' }} look="button button-primary" />}>
        <p>{words('ready')}</p>
      </Banner>
    )
  }
  return (
    <Banner kind="warning">
      <p>{words('obstacles')}</p>
      <ul>{obstacles.map((obstacle) => <li key={obstacle.key}>{refusals(obstacle.key, { ...obstacleWords(obstacle) })}</li>)}</ul>
    </Banner>
  )
}
