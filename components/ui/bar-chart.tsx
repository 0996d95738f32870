import { useId } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { scaleBand, scaleLinear } from 'd3-scale'
import { formatCents, zeroCents, type Cents } from '@/lib/domain/money'
import { directionOf, localeOfTag } from '@/lib/i18n/locales'
import styles from './data.module.css'

export type Bar = {
  readonly label: string
  /** One amount a series, in the order of `series`. */ readonly amounts: readonly [Cents] | readonly [Cents, Cents]
}

type BarChartProps = {
  /** States the finding: "Received was highest in May, $12,400.00". */
  readonly title: string
  readonly categoryLabel: string
  /** At most two; told apart by pattern, label and order. */
  readonly series: readonly [string] | readonly [string, string]
  readonly bars: readonly Bar[]
}

const width = 720
const height = 260
const edge = { start: 72, end: 8, top: 12, bottom: 32 } as const

/** Money by month as bars from zero, drawn on the server; the same numbers stand in a table below it. */
export function BarChart({ title, categoryLabel, series, bars }: BarChartProps) {
  const words = useTranslations('list.chart')
  return (
    <figure className={styles.chart}>
      <figcaption>{title}</figcaption>
      <ul className={styles.legend}>
        {series.map((name, index) => (
          <li key={name}>
            <svg viewBox="0 0 16 16" className={styles.swatch} aria-hidden="true" focusable="false">
              {index === 0 ? (
                <rect width="16" height="16" className={styles.received} />
              ) : (
                <path d="M0 8L8 0M0 16L16 0M8 16L16 8" className={styles.hatchLines} />
              )}
            </svg>
            {name}
          </li>
        ))}
      </ul>
      <Drawing title={title} bars={bars} />
      <details className={styles.twin}>
        <summary>{words('showAsTable')}</summary>
        <Twin title={title} categoryLabel={categoryLabel} series={series} bars={bars} />
      </details>
      <div className={styles.phoneTwin}>
        <Twin title={title} categoryLabel={categoryLabel} series={series} bars={bars} />
      </div>
    </figure>
  )
}

function Drawing({ title, bars }: Pick<BarChartProps, 'title' | 'bars'>) {
  const hatch = useId()
  const mirrored = directionOf(localeOfTag(useLocale())) === 'rtl'
  const highest = Math.max(1, ...bars.flatMap((bar) => bar.amounts))
  const y = scaleLinear()
    .domain([0, highest])
    .nice(4)
    .range([height - edge.bottom, edge.top])
  const x = scaleBand<string>()
    .domain(bars.map((bar) => bar.label))
    .range(mirrored ? [width - edge.start, edge.end] : [edge.start, width - edge.end])
    .paddingInner(0.25)
  const thickness = x.bandwidth() / 2
  return (
    <svg viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={title} className={styles.drawing} focusable="false">
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" className={styles.spent} />
        </pattern>
      </defs>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line
            x1={mirrored ? edge.end : edge.start}
            x2={width - (mirrored ? edge.start : edge.end)}
            y1={y(tick)}
            y2={y(tick)}
            className={styles.gridLine}
          />
          <text
            x={mirrored ? width - edge.start + 8 : edge.start - 8}
            y={y(tick) + 4}
            textAnchor={mirrored ? 'start' : 'end'}
            className={styles.tickText}
            direction="ltr"
          >
            {wholeDollars(tick)}
          </text>
        </g>
      ))}
      {bars.map((bar) => (
        <g key={bar.label}>
          {bar.amounts.map((amount, index) => (
            <rect
              key={index}
              x={(x(bar.label) ?? 0) + (mirrored ? bar.amounts.length - 1 - index : index) * thickness}
              y={y(Math.max(0, amount))}
              width={Math.max(1, thickness - 1)}
              height={Math.max(0, y(0) - y(Math.max(0, amount)))}
              fill={index === 0 ? undefined : `url(#${hatch})`}
              className={index === 0 ? styles.received : styles.hatched}
            />
          ))}
          <text x={(x(bar.label) ?? 0) + x.bandwidth() / 2} y={height - 10} textAnchor="middle" className={styles.tickText}>
            {bar.label}
          </text>
        </g>
      ))}
    </svg>
  )
}

/** Ticks are round cents: `$12,000`, without the cents that are always zero. */
function wholeDollars(tick: number): string {
  return `$${Math.round(tick / 100).toLocaleString('en-US')}`
}

function Twin({ title, categoryLabel, series, bars }: BarChartProps) {
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{categoryLabel}</th>
            {series.map((name) => (
              <th key={name} scope="col" className="number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.map((bar) => (
            <tr key={bar.label}>
              <th scope="row">{bar.label}</th>
              {series.map((name, index) => (
                <td key={name} className="number">
                  <bdi dir="ltr">{formatCents(bar.amounts[index] ?? zeroCents)}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
