'use client'
import { useTranslations } from 'next-intl'
import { SelectField, type Option } from '@/components/ui/choice-fields'
import { AddressFields } from '@/components/ui/address-fields'
import { TextField } from '@/components/ui/text-field'
import { taxKinds } from '@/lib/domain/organization'

/** The labels of these fields in their order, for the form's summary of problems. */
export function useIdentityLabels() {
  const words = useTranslations('organization.fields')
  return {
    name: words('name'),
    legalName: words('legalName'),
    ein: words('ein'),
    taxKind: words('taxKind'),
    addressCountry: words('addressCountry'),
    addressLines: words('addressLines'),
    addressCity: words('addressCity'),
    addressState: words('addressState'),
    addressPostalCode: words('addressPostalCode'),
  }
}

/** Who the organization is. */
export function IdentityFields({ countries }: { readonly countries: readonly Option[] }) {
  const words = useTranslations('organization')
  const labels = useIdentityLabels()
  return (
    <>
      <TextField name="name" label={labels.name} autoComplete="organization" />
      <TextField name="legalName" label={labels.legalName} hint={words('fields.legalNameHint')} optional />
      <TextField name="ein" label={labels.ein} optional width="short" inputMode="numeric" />
      <SelectField
        name="taxKind"
        label={labels.taxKind}
        options={taxKinds.map((value) => ({ value, label: words(`taxKinds.${value}`) }))}
        defaultValue="unknown"
      />
      <AddressFields prefix="address" countries={countries} optional />
    </>
  )
}
