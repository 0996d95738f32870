import { useTranslations } from 'next-intl'
import { Instant } from '@/components/ui/moments'
import { Money } from '@/components/ui/money'
import { PageLink } from '@/components/ui/page-link'
import { SummaryList, type SummaryRow } from '@/components/ui/summary-list'
import type { SampleResult } from '@/lib/domain/audit/evaluation/sample-result'
import type { AuditSample } from '@/lib/domain/audit/sample'
import { formatCents } from '@/lib/domain/money'

type Evaluated = { readonly sample: AuditSample; readonly result: SampleResult }
type SampleListProps = {
  readonly samples: readonly Evaluated[]
  readonly href: string
  readonly timeZone: string
  /** Whether results are noted and a sample withdrawn; others read. */
  readonly mayTest: boolean
}

/** Every sample of an audit with its inputs, its seed, and what its results say, worked out line by line. */
export function SampleList({ samples, href, timeZone, mayTest }: SampleListProps) {
  const words = useTranslations('auditSamples')
  if (samples.length === 0) return <p>{words('empty')}</p>
  return samples.map((each) => <SampleCard key={each.sample.id} {...each} href={href} timeZone={timeZone} mayTest={mayTest} />)
}

function SampleCard({ sample, result, href, timeZone, mayTest }: Evaluated & Omit<SampleListProps, 'samples'>) {
  const words = useTranslations('auditSamples')
  return (
    <section id={`s-${sample.id}`}>
      <h2>{words('heading', { number: sample.number, method: words(`methods.${sample.plan.method}`) })}</h2>
      <p className="small muted">{words.rich('drawnBy', { name: sample.drawnName, drawnAt: () => <Instant at={sample.drawnAt} timeZone={timeZone} /> })}</p>
      {sample.state === 'withdrawn' ? <p><strong>{words('withdrawn', { reason: sample.stateReason })}</strong></p> : (
        <p className="row">
          <PageLink className="button" href={`${href}?sample=${sample.id}`}>{words(mayTest ? 'items' : 'itemsRead')}<span className="visually-hidden"> {sample.number}</span></PageLink>
          {mayTest ? <PageLink href={`${href}/samples/withdraw?sample=${sample.id}`}>{words('withdraw')}<span className="visually-hidden"> {sample.number}</span></PageLink> : null}
        </p>
      )}
      <SummaryList rows={useRows(sample, result)} />
      <h3>{words('arithmetic')}</h3>
      <ol>{result.steps.map((step) => <li key={step}>{step}</li>)}</ol>
    </section>
  )
}

type RowKey = 'purpose' | 'inputs' | 'population' | 'hash' | 'source' | 'seed' | 'size' | 'interval' | 'strata' | 'result' | 'projected' | 'upper' | 'upperRate' | 'verdict'

function useRows({ plan, populationCount, populationCents, populationHash, seed, source, draw, purpose }: AuditSample, result: SampleResult): readonly SummaryRow[] {
  const words = useTranslations('auditSamples')
  const audits = useTranslations('audits')
  const { riskPercent: risk, tolerablePercent: rate, allowedDeviations: deviations } = plan
  const inputs = plan.method === 'attribute'
    ? words('inputsAttribute', { risk, rate, deviations })
    : words('inputs', { risk, tolerable: formatCents(plan.tolerableCents), expected: formatCents(plan.expectedCents) })
  const strata = draw.strata.map(({ fromCents, size, count, totalCents }) => words('stratum', { from: formatCents(fromCents), size, count, total: formatCents(totalCents) }))
  const row = (key: RowKey, value: SummaryRow['value']): SummaryRow => ({ key, label: words(`rows.${key}`), value })
  const tested = result.items - result.open
  return [
    ...(purpose === '' ? [] : [row('purpose', <bdi dir="auto">{purpose}</bdi>)]),
    row('inputs', inputs),
    row('population', words('population', { count: populationCount, total: formatCents(populationCents) })),
    row('hash', <bdi dir="ltr" className="hash">{populationHash}</bdi>),
    row('source', source.kind === 'seal' ? words('sourceSeal', { number: source.number, size: source.journalSize }) : words('sourceCheckpoint', { size: source.journalSize })),
    row('seed', <bdi dir="ltr" className="hash">{seed}</bdi>),
    row('size', words('count', { size: draw.size, items: draw.items.length })),
    ...(draw.intervalCents === 0 ? [] : [row('interval', words('interval', { interval: formatCents(draw.intervalCents), start: draw.startCents }))]),
    ...(draw.strata.length < 2 ? [] : [row('strata', strata.join('; '))]),
    row('result', audits('sampleProgress', { tested, items: result.items, exceptions: result.exceptions })),
    row('projected', <Money cents={result.projectedCents} />),
    ...(result.upperLimitCents === null ? [] : [row('upper', <Money key="upper" cents={result.upperLimitCents} />)]),
    ...(result.upperRateBasisPoints === null ? [] : [row('upperRate', words('rate', { percent: percentText(result.upperRateBasisPoints) }))]),
    row('verdict', words(`verdicts.${result.verdict}`)),
  ]
}

/** 487 as `4.87`. */
function percentText(basisPoints: number): string {
  return `${String(Math.floor(basisPoints / 100))}.${String(basisPoints % 100).padStart(2, '0')}`
}
