import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { DonationActs } from '@/components/donations/donation-acts'
import { DonationRecord } from '@/components/donations/donation-record'
import { RecordFiles } from '@/components/attachments/record-files'
import { Banner } from '@/components/frame/banner'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { SavedRecord } from '@/components/records/saved-record'
import { RecordNumber } from '@/components/ui/names'
import { requireChapter } from '@/lib/auth/actor'
import { listAttachments } from '@/lib/data/attachments/list'
import { assessRecordedDonation } from '@/lib/data/donations/assess'
import { getDonation } from '@/lib/data/donations/get'
import { historyOfRecord } from '@/lib/data/journal/history'
import { namesInHistory } from '@/lib/data/records/names'
import { isUndoable } from '@/lib/data/records/undo'
import { can } from '@/lib/domain/permission'
import { donationInReports } from '@/lib/domain/reports/record-in-reports'
import { PointsOfRecord, TestsOfRecord } from '../../audits/points-of-record'
import { ReceiptsOfGift } from '../../receipts/receipts-of-gift'
import { SourceOfRecord } from '../../imports/source-of-record'
import { RecordReports } from '../../reports/reports-of-record'
import { undoDonationAction } from '../actions'
import { OutcomeOfGift } from '../outcome-of-gift'
import { SetAsideDone, setAsideHref } from '../../set-aside/set-aside'

type Props = PageProps<'/[locale]/c/[chapter]/donations/[id]'>

async function open({ params }: Props) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getDonation(actor, { chapterId: chapter.id, id })
  if (!view.ok) notFound()
  return { actor, chapter, view: view.value }
}

export async function generateMetadata(props: Props) {
  const { chapter, view } = await open(props)
  return titled(view.donation.number, chapter.name)
}

export default async function DonationPage(props: Props) {
  const { actor, chapter, view } = await open(props)
  const { donation } = view
  const [history, assessment] = [await historyOfRecord(actor, { chapterId: chapter.id, id: donation.id }), await assessRecordedDonation(actor, donation)]
  const [words, query] = [await getTranslations('donations'), await props.searchParams]
  const entries = history.ok ? history.value : []
  const names = await namesInHistory(actor, { chapterId: chapter.id, entries })
  const files = await listAttachments(actor, { chapterId: chapter.id, record: { kind: 'donation', id: donation.id } })
  const href = `/c/${chapter.slug}/donations`
  return (
    <>
      <BackLink href={href} label={words('title')} />
      {query['saved'] === undefined ? null : (
        <SavedRecord here kind="donations" chapter={chapter.slug} record={donation} undo={isUndoable(entries, actor) ? undoDonationAction : null} />
      )}
      {query['voided'] === undefined ? null : <Banner kind="success">{words('voided', { number: donation.number })}</Banner>}
      <SetAsideDone query={query} />
      <h1><RecordNumber number={donation.number} /></h1>
      <TestsOfRecord actor={actor} chapter={chapter} donation={donation} />
      <OutcomeOfGift actor={actor} chapter={chapter} donation={donation} returns={view.returns} />
      <DonationActs href={href} donation={donation} mayRecord={can(actor, 'donation.record', chapter.id).ok} mayCorrect={can(actor, 'donation.correct', chapter.id).ok} />
      <DonationRecord
        view={view}
        reports={<RecordReports actor={actor} chapter={chapter} record={donationInReports(donation)} here={`${href}/${donation.id}`} query={query} shares={view.shareNames} />}
        receipts={<><ReceiptsOfGift actor={actor} chapter={chapter} donationId={donation.id} /><PointsOfRecord actor={actor} chapter={chapter} donation={donation} /></>}
        files={<><SourceOfRecord actor={actor} kind="donation" record={donation} /><RecordFiles view={files.ok ? files.value : null} chapter={chapter} attached={query['attached']} /></>}
        findings={assessment.ok ? assessment.value.findings : []} setAside={setAsideHref(actor, chapter, { kind: 'donation', record: donation })}
        history={entries} names={names.ok ? names.value : new Map()} timeZone={chapter.timeZone}
      />
    </>
  )
}
