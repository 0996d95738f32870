import { useTranslations } from 'next-intl'
import { FilterPanel } from '@/components/ui/filter-panel'
import { hrefWith } from '@/lib/domain/query'
import { registeredRegimes } from '@/lib/domain/rules/register'

type RuleFiltersProps = { readonly href: string; readonly typed: Readonly<Record<string, string>> }

const names = ['word', 'regime', 'on', 'versions'] as const

/** Which rules are shown: of which law, with which word, as they stood on which day. */
export function RuleFilters({ href, typed }: RuleFiltersProps) {
  const words = useTranslations('rules.filter')
  const chips = names.filter((name) => (typed[name] ?? '') !== '').map((name) => ({
    label: name === 'versions' ? words('every') : `${words(name)}: ${typed[name] ?? ''}`, hrefWithout: hrefWith(href, Object.fromEntries(Object.entries(typed).filter(([other]) => other !== name))),
  }))
  return (
    <FilterPanel href={href} chips={chips}>
      <p><label htmlFor="rule-word">{words('word')}</label><input id="rule-word" name="word" dir="auto" defaultValue={typed['word'] ?? ''} /></p>
      <p>
        <label htmlFor="rule-regime">{words('regime')}</label>
        <select id="rule-regime" name="regime" defaultValue={typed['regime'] ?? ''}>
          <option value="">{words('any')}</option>
          {registeredRegimes.map((regime) => <option key={regime} value={regime}>{regime}</option>)}
        </select>
      </p>
      <p><label htmlFor="rule-on">{words('on')}</label><input id="rule-on" name="on" dir="ltr" placeholder="2026-11-25" defaultValue={typed['on'] ?? ''} /></p>
      <p>
        <label htmlFor="rule-versions">{words('versions')}</label>
        <select id="rule-versions" name="versions" defaultValue={typed['versions'] ?? ''}>
          <option value="">{words('ofDay')}</option>
          <option value="every">{words('every')}</option>
        </select>
      </p>
    </FilterPanel>
  )
}
