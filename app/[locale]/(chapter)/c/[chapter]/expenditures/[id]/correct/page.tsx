import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ExpenditureForm } from '@/components/expenditures/expenditure-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { openedForm } from '@/lib/data/drafts/opened-form'
import { expenditureFormValues } from '@/lib/data/expenditures/form-values'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { correctExpenditureAction } from '../../actions'

export default async function CorrectExpenditurePage({ params, searchParams }: PageProps<'/[locale]/c/[chapter]/expenditures/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getExpenditure(actor, { chapterId: chapter.id, id })
  const choices = await recordChoices(actor, chapter.id)
  if (!view.ok || !choices.ok || !can(actor, 'expenditure.correct', chapter.id).ok || view.value.expenditure.state === 'voided') notFound()
  const { expenditure } = view.value
  const words = await getTranslations('expenditures')
  const opened = await openedForm(actor, {
    query: await searchParams, form: 'expenditure-correction', chapterId: chapter.id, values: expenditureFormValues(view.value), revision: expenditure.revision,
  })
  if (!opened.ok) notFound()
  const heading = words('correct.title', { number: expenditure.number })
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['expenditures', 'records']}>
      <BackLink href={`/c/${chapter.slug}/expenditures/${expenditure.id}`} label={expenditure.number} />
      <ExpenditureForm
        correction
        action={correctExpenditureAction}
        {...opened.value}
        hidden={{ recordId: expenditure.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        save={words('correct.save')}
        principals={options(choices.value.principals)}
        bankAccounts={options(choices.value.bankAccounts)}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
