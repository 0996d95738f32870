import { useTranslations } from 'next-intl'
import { DataTable } from '@/components/ui/data-table'
import type { HitView } from '@/lib/data/screening/get'
import { hundredthsOf } from '@/lib/domain/screening/score'

/** How the score is made: each part of the name with the listed part most alike, and the whole names beside each other. */
export function ScoreParts({ view: { hit, compared, score, weak } }: { readonly view: HitView }) {
  const words = useTranslations('screening')
  return (
    <section aria-labelledby="score">
      <h2 id="score">{words('scoreHeading', { score: hundredthsOf(hit.score) })}</h2>
      <p>{words.rich('scoreOf', { compared: () => <bdi>{compared}</bdi>, listed: () => <bdi>{hit.listedName}</bdi> })}</p>
      <DataTable
        caption={words('parts')}
        rows={score.pairs}
        rowKey={({ part }) => part}
        columns={[
          { key: 'part', label: words('columns.part'), cell: ({ part }) => <bdi>{part}</bdi> },
          { key: 'listed', label: words('columns.listedPart'), cell: ({ listed }) => (listed === '' ? words('noPart') : <bdi>{listed}</bdi>) },
          { key: 'likeness', label: words('columns.likeness'), numeric: true, cell: ({ likeness }) => hundredthsOf(likeness) },
        ]}
      />
      <ul>
        <li>{words('byParts', { score: hundredthsOf(score.nameParts) })}</li>
        <li>{score.wholeName === 0 ? words('wholeNot') : words('byWhole', { score: hundredthsOf(score.wholeName) })}</li>
        <li>{words('covered', { score: hundredthsOf(hit.covered) })}</li>
        {score.leftOut.length === 0 ? null : <li>{words('tooShort', { parts: score.leftOut.join(', ') })}</li>}
        {weak.map((alias) => <li key={alias.name}>{words('weakAlias', { name: alias.name, score: hundredthsOf(alias.score) })}</li>)}
        <li>{words('nameAlone', { method: hit.method })}</li>
      </ul>
    </section>
  )
}
