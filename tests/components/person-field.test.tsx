import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { PersonOption } from '@/components/ui/search-people'
import { openForm, type FormState } from '@/lib/form-state'
import { axeFindings } from './axe'
import { EveryField } from './every-field'
import { InWords } from './words'

const found: readonly PersonOption[] = [
  { id: '11', name: 'Amina Khan', detail: 'Chicago' },
  { id: '12', name: 'Khan Foundation', detail: 'Houston' },
]

jest.mock('@/components/ui/search-people', () => ({ searchPeople: () => Promise.resolve(found) }))

const stay = (state: FormState) => Promise.resolve(state)
const chosenId = () => document.querySelector<HTMLInputElement>('input[name="donorId"]')?.value

async function open(initial?: FormState): Promise<HTMLElement> {
  render(<EveryField action={stay} initial={initial} />, { wrapper: InWords })
  return screen.findByRole('combobox', { name: 'Donor' })
}

describe('a person field with suggestions', () => {
  it('is a combobox with the label, hint and name of the plain field', async () => {
    const field = await open()
    expect(field).toHaveAttribute('name', 'donor')
    expect(field).toHaveAttribute('id', 'field-donor')
    expect(field.getAttribute('aria-describedby')).toContain('field-donor-hint')
    expect(await axeFindings(document.body)).toEqual([])
  })

  it('puts in the name and the id of the one that is chosen by keyboard', async () => {
    const field = await open()
    await userEvent.type(field, 'kh')
    await screen.findByRole('option', { name: /Khan Foundation/ })
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(field).toHaveValue('Khan Foundation')
    expect(chosenId()).toBe('12')
  })

  it('forgets the one that was chosen when the text becomes another, and keeps the text', async () => {
    const field = await open(openForm({ donor: 'Amina Khan', donorId: '11' }))
    expect(chosenId()).toBe('11')
    await userEvent.type(field, 'x{Escape}{Tab}')
    expect(field).toHaveValue('Amina Khanx')
    expect(chosenId()).toBe('')
  })

  it('adds somebody new without leaving the form', async () => {
    const field = await open()
    await userEvent.type(field, 'Zed')
    await userEvent.click(await screen.findByRole('option', { name: 'Add "Zed" as new' }))
    expect(field).toHaveValue('Zed')
    expect(chosenId()).toBe('new')
    await waitFor(() => {
      expect(document.querySelector('details')).toHaveAttribute('open')
    })
  })
})
