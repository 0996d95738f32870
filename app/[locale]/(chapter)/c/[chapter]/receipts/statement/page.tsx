import { getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { titled } from '@/components/frame/page-title'
import { DonorStatementSheet } from '@/components/receipts/donor-statement-sheet'
import { PageLink } from '@/components/ui/page-link'
import { requireChapter } from '@/lib/auth/actor'
import { donorStatements } from '@/lib/data/receipts/statement'
import { textOfQuery } from '@/lib/domain/query'
import { receiptLanguages } from '@/lib/domain/receipts/receipt'
import { donorDay, donorDirection, donorWordsFor } from '@/lib/formats/text/donor-words'

type Props = PageProps<'/[locale]/c/[chapter]/receipts/statement'>

export async function generateMetadata({ params }: Props) {
  const { chapter } = await requireChapter((await params).chapter)
  return titled((await getTranslations('receipts'))('statement.title'), chapter.name)
}

/** What donors are told: from sealed reports only, in the language of `?language=`. */
export default async function DonorStatementPage({ params, searchParams }: Props) {
  const { actor, chapter } = await requireChapter((await params).chapter)
  const found = await donorStatements(actor, chapter.id)
  if (!found.ok) notFound()
  const asked = textOfQuery(await searchParams, 'language')
  const language = receiptLanguages.find((each) => each === asked) ?? 'en'
  const words = await getTranslations('receipts')
  const say = donorWordsFor('donorStatement', language)
  const href = `/c/${chapter.slug}/receipts`
  return (
    <>
      <BackLink href={href} label={words('title')} />
      <h1>{words('statement.title')}</h1>
      <p>{words('statement.explain')}</p>
      <p className="row no-print">{receiptLanguages.map((each) => <PageLink key={each} href={`${href}/statement?language=${each}`}>{words(`languages.${each}`)}</PageLink>)}</p>
      {found.value.length === 0 ? <p>{words('statement.none')}</p> : (
        <DonorStatementSheet
          statements={found.value} language={language} direction={donorDirection(language)} organization={chapter.organizationName} chapter={chapter.name}
          say={say} day={(each) => donorDay(each, language)}
        />
      )}
    </>
  )
}
