'use client'
import { useTranslations } from 'next-intl'
import { SelectField, type Option } from './choice-fields'
import { TextArea } from './text-area'
import { TextField } from './text-field'

type AddressFieldsProps = {
  /** Field names begin with it: `donor` gives `donorCountry`, `donorLines`, `donorCity`, `donorState`, `donorPostalCode`. */
  readonly prefix: string
  /** From `countryOptions(tag)`, made on the server. */
  readonly countries: readonly Option[]
  readonly optional?: boolean
  readonly defaultCountry?: string
}

/** Country first; the lines can be pasted. No field depends on another, so that it works the same without scripts. */
export function AddressFields({ prefix, countries, optional = false, defaultCountry = 'US' }: AddressFieldsProps) {
  const words = useTranslations('field.address')
  return (
    <>
      <SelectField
        name={`${prefix}Country`}
        label={words('country')}
        options={countries}
        optional={optional}
        defaultValue={defaultCountry}
      />
      <TextArea
        name={`${prefix}Lines`}
        label={words('lines')}
        hint={words('linesHint')}
        rows={3}
        optional={optional}
        autoComplete="street-address"
      />
      <TextField name={`${prefix}City`} label={words('city')} optional={optional} autoComplete="address-level2" width="medium" />
      <TextField name={`${prefix}State`} label={words('state')} optional autoComplete="address-level1" width="medium" />
      <TextField name={`${prefix}PostalCode`} label={words('postalCode')} optional autoComplete="postal-code" width="short" />
    </>
  )
}
