import { useTranslations } from 'next-intl'
import { Money } from '@/components/ui/money'
import { CalendarDay } from '@/components/ui/moments'
import { SummaryCard, SummaryList } from '@/components/ui/summary-list'
import type { BankAccountFacts } from '@/lib/domain/bank-account'
import type { ChapterFacts } from '@/lib/domain/chapter'
import type { OrganizationFacts } from '@/lib/domain/organization'
import type { PrincipalFacts } from '@/lib/domain/principal'

type SetUpSummaryProps = {
  readonly profile: OrganizationFacts
  readonly chapters: readonly ChapterFacts[]
  readonly principals: readonly PrincipalFacts[]
  readonly bankAccounts: readonly Omit<BankAccountFacts, 'chapterId'>[]
  /** The answers about laws, as given. */
  readonly laws: Readonly<Record<string, unknown>>
}

const lawNames = ['fara', 'lda', 'state', 'fec'] as const
const lawAnswers = ['yes', 'no', 'ask-counsel'] as const

/** What the organization will be founded from. */
export function SetUpSummary({ profile, chapters, principals, bankAccounts, laws }: SetUpSummaryProps) {
  const words = useTranslations('setup')
  const organization = useTranslations('organization')
  const chapter = useTranslations('chapters.fields')
  const answer = (law: string) => {
    const given = lawAnswers.find((each) => each === laws[law])
    return given === undefined ? null : words(`laws.answers.${given}`)
  }
  return (
    <>
      <SummaryCard title={words('steps.organization')}>
        <SummaryList
          rows={[
            {
              key: 'name',
              label: organization('fields.name'),
              value: <bdi dir="auto">{profile.name}</bdi>,
              changeHref: '/setup/organization',
            },
            { key: 'ein', label: organization('fields.ein'), value: profile.ein },
            { key: 'taxKind', label: organization('fields.taxKind'), value: organization(`taxKinds.${profile.taxKind}`) },
          ]}
        />
      </SummaryCard>
      <SummaryCard title={words('steps.principal')}>
        <SummaryList
          rows={[
            {
              key: 'name',
              label: words('principal.name'),
              value: principals[0] === undefined ? words('checkPage.none') : <bdi dir="auto">{principals[0].name}</bdi>,
              changeHref: '/setup/principal',
            },
          ]}
        />
      </SummaryCard>
      {chapters.map((each) => (
        <SummaryCard key={each.slug} title={words('steps.chapter')}>
          <SummaryList
            rows={[
              { key: 'name', label: chapter('name'), value: <bdi dir="auto">{each.name}</bdi>, changeHref: '/setup/chapter' },
              { key: 'slug', label: chapter('slug'), value: <bdi dir="ltr">{each.slug}</bdi> },
              { key: 'numberPrefix', label: chapter('numberPrefix'), value: <bdi dir="ltr">{each.numberPrefix}</bdi> },
              { key: 'timeZone', label: chapter('timeZone'), value: <bdi dir="ltr">{each.timeZone}</bdi> },
            ]}
          />
        </SummaryCard>
      ))}
      <SummaryCard title={words('steps.laws')}>
        <SummaryList
          rows={lawNames.map((law, index) => ({
            key: law,
            label: words(`laws.${law}`),
            value: answer(law),
            ...(index === 0 ? { changeHref: '/setup/laws' } : {}),
          }))}
        />
      </SummaryCard>
      {bankAccounts.map((account) => (
        <SummaryCard key={account.name} title={words('steps.bank-account')}>
          <SummaryList
            rows={[
              {
                key: 'bankName',
                label: words('bank.bankName'),
                value: <bdi dir="auto">{account.bankName}</bdi>,
                changeHref: '/setup/bank-account',
              },
              { key: 'openingBalance', label: words('bank.openingBalance'), value: <Money cents={account.openingBalanceCents} /> },
              { key: 'openedOn', label: words('bank.openedOn'), value: <CalendarDay day={account.openedOn} /> },
            ]}
          />
        </SummaryCard>
      ))}
    </>
  )
}
