'use client'
import { useTranslations } from 'next-intl'

const groups = [['question', 'toQuestions', 'questions'], ['new', 'toNew', 'new'], ['out', 'toOut', 'out'], ['already', 'toAlready', 'already'], ['left', 'toLeft', 'left']] as const
export type GroupCounts = Readonly<Record<(typeof groups)[number][0], number>>

/** The groups of a preview with how many movements each holds, and the way to each. */
export function PreviewGroups({ counts }: { readonly counts: GroupCounts }) {
  const words = useTranslations('imports.preview')
  const filled = groups.filter(([group]) => counts[group] > 0)
  return (
    <nav aria-label={words('groups')}>
      <p className="row">{filled.map(([group, label, target]) => <a key={group} href={`#${target}`}>{words(label, { count: counts[group] })}</a>)}</p>
    </nav>
  )
}
