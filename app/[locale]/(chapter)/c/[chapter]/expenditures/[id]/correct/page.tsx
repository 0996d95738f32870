import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { ExpenditureForm } from '@/components/expenditures/expenditure-form'
import { countryOptions } from '@/components/ui/countries'
import { requireChapter } from '@/lib/auth/actor'
import { newId } from '@/lib/data/database/uuid'
import { expenditureFormValues } from '@/lib/data/expenditures/form-values'
import { getExpenditure } from '@/lib/data/expenditures/get'
import { recordChoices } from '@/lib/data/records/choices'
import { can } from '@/lib/domain/permission'
import { openForm } from '@/lib/form-state'
import { correctExpenditureAction } from '../../actions'

export default async function CorrectExpenditurePage({ params }: PageProps<'/[locale]/c/[chapter]/expenditures/[id]/correct'>) {
  const { chapter: slug, id } = await params
  const { actor, chapter } = await requireChapter(slug)
  const view = await getExpenditure(actor, { chapterId: chapter.id, id })
  const choices = await recordChoices(actor, chapter.id)
  if (!view.ok || !choices.ok || !can(actor, 'expenditure.correct', chapter.id).ok || view.value.expenditure.state === 'voided') notFound()
  const { expenditure } = view.value
  const words = await getTranslations('expenditures')
  const heading = words('correct.title', { number: expenditure.number })
  const options = (things: readonly { readonly id: string; readonly name: string }[]) => things.map((thing) => ({ value: thing.id, label: thing.name }))
  return (
    <ClientWords namespaces={['expenditures', 'records']}>
      <BackLink href={`/c/${chapter.slug}/expenditures/${expenditure.id}`} label={expenditure.number} />
      <ExpenditureForm
        correction
        action={correctExpenditureAction}
        formKey={newId()}
        hidden={{ recordId: expenditure.id }}
        today={chapter.today}
        chapter={chapter.slug}
        title={await pageTitle(heading, chapter.name)}
        heading={heading}
        save={words('correct.save')}
        initial={openForm(expenditureFormValues(view.value), { revision: expenditure.revision })}
        principals={options(choices.value.principals)}
        bankAccounts={options(choices.value.bankAccounts)}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
