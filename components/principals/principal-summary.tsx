import { useTranslations } from 'next-intl'
import { countryValue, dayValue, nameValue, RecordFacts, textValue } from '@/components/records/summary-values'
import type { Principal } from '@/lib/domain/principal'

/** A principal's facts. */
export function PrincipalSummary({ principal }: { readonly principal: Principal }) {
  const words = useTranslations('principals')
  return (
    <RecordFacts<'name' | 'kind' | 'country' | 'aliases' | 'address' | 'aim' | 'officialDealtWith' | 'fromOn' | 'untilOn'>
      label={(field) => words(`fields.${field}`)}
      always={[
        ['name', nameValue(principal.name)],
        ['kind', words(`kinds.${principal.kind}`)],
        ['country', countryValue(principal.country)],
        ['address', textValue(principal.address)],
        ['aim', textValue(principal.aim)],
        ['fromOn', dayValue(principal.fromOn)],
      ]}
      rest={[
        ['aliases', principal.aliases.length === 0 ? null : <ul key="aliases">{principal.aliases.map((alias) => <li key={alias}>{nameValue(alias)}</li>)}</ul>],
        ['officialDealtWith', textValue(principal.officialDealtWith)],
        ['untilOn', dayValue(principal.untilOn)],
      ]}
    />
  )
}
