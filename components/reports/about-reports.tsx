import { useTranslations } from 'next-intl'
import { reportHref, type ReportPlace } from './places'
import { TaskList, type Task } from '@/components/ui/task-list'
import type { AboutReport } from '@/lib/data/reports/about'

const statuses: Readonly<Record<NonNullable<AboutReport['state']>, Task['status']>> = {
  draft: 'in-progress', approved: 'in-progress', sealed: 'waiting', filed: 'completed', amended: 'in-progress',
}

/** The reports that stand beside the registrant's own: of each lobbyist, or for each client. Nothing where there are none. */
export function AboutReports({ about, place }: { readonly about: readonly AboutReport[]; readonly place: ReportPlace }) {
  const words = useTranslations('reports.about')
  if (about.length === 0) return null
  const tasks = about.map(({ id, name, state }): Task => ({
    key: id, label: name, href: reportHref({ ...place, period: `${place.period}~${id}` }), status: state === null ? 'not-started' : statuses[state], hint: words('state', { state: state ?? 'none' }),
  }))
  const isOfLobbyists = place.form === 'lda-ld203'
  return (
    <section>
      <h2>{isOfLobbyists ? words('lobbyists') : words('clients')}</h2>
      <p>{isOfLobbyists ? words('lobbyistsWhy') : words('clientsWhy')}</p>
      <TaskList tasks={tasks} />
    </section>
  )
}
