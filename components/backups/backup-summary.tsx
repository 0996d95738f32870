import { useTranslations } from 'next-intl'
import { Instant } from '@/components/ui/moments'
import { SummaryList } from '@/components/ui/summary-list'
import type { BackupState } from '@/lib/data/backup/state'
import type { Instant as InstantText } from '@/lib/domain/instant'

type BackupSummaryProps = { readonly state: BackupState; readonly timeZone: string }

/** When something was last done with a backup, and what seals the nightly ones. */
export function BackupSummary({ state, timeZone }: BackupSummaryProps) {
  const words = useTranslations('backups')
  const when = (at: InstantText | null) => (at === null ? words('never') : <Instant at={at} timeZone={timeZone} />)
  return (
    <SummaryList
      rows={[
        { key: 'nightly', label: words('fields.nightly'), value: words(`sealedBy.${state.sealedBy}`) },
        { key: 'folder', label: words('fields.folder'), value: <bdi dir="ltr">{state.folder}</bdi> },
        { key: 'lastBackup', label: words('fields.lastBackup'), value: when(state.lastBackup?.at ?? null) },
        { key: 'lastCheck', label: words('fields.lastCheck'), value: when(state.lastCheck?.at ?? null) },
        { key: 'lastRestore', label: words('fields.lastRestore'), value: when(state.lastRestore?.verifiedAt ?? null) },
      ]}
    />
  )
}
