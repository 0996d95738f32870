import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { RecordFiles } from '@/components/attachments/record-files'
import { bankAccountFields } from '@/components/bank-accounts/bank-account-labels'
import { BankAccountSummary } from '@/components/bank-accounts/bank-account-summary'
import { titled } from '@/components/frame/page-title'
import { SettingRecord } from '@/components/settings/setting-record'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { historyOfRecord } from '@/lib/data/journal/history'
import { getBankAccount } from '@/lib/data/bank-accounts/get'
import { can } from '@/lib/domain/permission'
import { lastingInReports } from '@/lib/domain/reports/record-in-reports'
import { RecordReports } from '../../../reports/reports-of-record'

type Props = PageProps<'/[locale]/c/[chapter]/settings/bank-accounts/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const found = await getBankAccount(actor, { chapterId: chapter.id, id })
  if (!found.ok) notFound()
  const words = await getTranslations('bankAccounts')
  return { actor, chapter, account: found.value, words, name: found.value.name }
}

export async function generateMetadata(props: Props) {
  const { chapter, name } = await open(props)
  return titled(name, chapter.name)
}

export default async function BankAccountPage(props: Props) {
  const { actor, chapter, account, words, name } = await open(props)
  const history = await historyOfRecord(actor, { chapterId: chapter.id, id: account.id })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'bank-account', id: account.id } })
  const query = await props.searchParams
  const settings = `/c/${chapter.slug}/settings`
  return (
    <SettingRecord
      list={{ settings, href: `${settings}/bank-accounts`, label: words('title') }}
      id={account.id}
      heading={name}
      saved={query['saved'] === undefined ? null : words('saved')}
      mayCorrect={can(actor, 'settings.change', chapter.id).ok}
      history={history.ok ? history.value : []}
      timeZone={chapter.timeZone}
      files={
        <>
          <RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} />
          <RecordReports actor={actor} chapter={chapter} record={lastingInReports('bank-account', account.id, chapter.today)} here={`${settings}/bank-accounts/${account.id}`} query={query} />
        </>
      }
      fields={{ labelled: bankAccountFields, word: (name) => words(`fields.${name}`) }}
    >
      <BankAccountSummary account={account} />
    </SettingRecord>
  )
}
