import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { answerBankAccountAction, answerChapterAction, answerLawsAction, answerOrganizationAction, answerPrincipalAction } from '../actions'
import { BackLink } from '@/components/frame/breadcrumbs'
import { ClientWords } from '@/components/frame/client-words'
import { pageTitle } from '@/components/frame/page-title'
import { BankAccountStep, ChapterStep, LawsStep, OrganizationStep, PrincipalStep } from '@/components/setup/step-forms'
import { countryOptions } from '@/components/ui/countries'
import { currentSetUp } from '@/lib/auth/set-up'
import { newId } from '@/lib/data/database/uuid'
import { openForm } from '@/lib/form-state'
import { setUpSteps } from '@/lib/schemas/setup'

const forms = {
  organization: { Step: OrganizationStep, action: answerOrganizationAction },
  principal: { Step: PrincipalStep, action: answerPrincipalAction },
  chapter: { Step: ChapterStep, action: answerChapterAction },
  laws: { Step: LawsStep, action: answerLawsAction },
  'bank-account': { Step: BankAccountStep, action: answerBankAccountAction },
} as const

type StepParams = { readonly params: Promise<{ readonly step: string }> }

/** One question of the set-up, filled with what was answered before. */
export default async function SetUpStepPage({ params }: StepParams) {
  const asked = (await params).step
  const index = setUpSteps.findIndex((each) => each === asked)
  const step = setUpSteps[index]
  const setUp = step === undefined ? null : await currentSetUp()
  if (step === undefined || setUp === null) notFound()
  const words = await getTranslations('setup')
  const { Step, action } = forms[step]
  return (
    <ClientWords namespaces={['setup', 'organization', 'chapters', 'principals']}>
      <BackLink href="/setup" label={words('back')} />
      <p className="muted">{words('question', { number: index + 2, count: setUpSteps.length + 1 })}</p>
      <Step
        action={action}
        formKey={newId()}
        today={setUp.today}
        title={await pageTitle(words(`steps.${step}`))}
        initial={openForm(setUp.answers[step] ?? {})}
        countries={countryOptions(await getLocale())}
      />
    </ClientWords>
  )
}
