import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { renderToString } from 'react-dom/server'
import { openForm, type FormState } from '@/lib/form-state'
import { axeFindings } from './axe'
import { EveryField, labels } from './every-field'
import { InWords } from './words'

// Without the suggestions a person field stays what it is without scripts; person-field.test.tsx is about them.
jest.mock('@/components/ui/person-combo-box', () => {
  throw new Error('not loaded in this test')
})

const stay = (state: FormState) => Promise.resolve(state)

/** The state of a form in which every field was refused. */
const refusedEverywhere: FormState = {
  ...openForm({
    donor: 'Khan',
    amount: '1,5',
    receivedOn: 'nov 25',
    kind: 'goods',
    purposes: ['money'],
    method: 'money',
    email: 'a@b.c',
    note: 'x',
  }),
  ok: false,
  fields: {
    donor: { key: 'missing' },
    receivedOn: { key: 'dateNoYear' },
    amount: { key: 'amountUnclear', values: { suggestion: '1.50' } },
    kind: { key: 'missingChoice' },
    purposes: { key: 'missingChoice' },
    known: { key: 'missingChoice' },
    method: { key: 'choiceUnknown' },
    agree: { key: 'missingChoice' },
    email: { key: 'missing' },
    note: { key: 'textTooLong', values: { max: 40, count: 41 } },
  },
}

function show(initial?: FormState) {
  return render(<EveryField action={stay} initial={initial} />, { wrapper: InWords })
}

/** The texts that describe a control, in the order in which they are read. */
function descriptionOf(control: Element): string {
  const ids = control.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent ?? `no element ${id}`).join(' | ')
}

describe('fields', () => {
  it.each(['Donor', 'Date received', 'Amount', 'Method', 'E-mail (optional)', 'Private note (optional)'])(
    'ties the label "%s" to its control',
    (label) => {
      show()
      expect(screen.getByLabelText(label)).toBeInTheDocument()
    },
  )

  it.each([
    ['Donor', 'As on the cheque', 'Enter the donor'],
    ['Date received', 'For example 11/25/2026', 'Date received must include a year'],
    ['Amount', 'In US dollars', 'did you mean 1.50'],
    ['Method', 'How it came', 'Select one of the choices for the method'],
    ['E-mail (optional)', 'For the receipt', 'Enter the e-mail'],
    ['Private note (optional)', 'Not in the report', 'Private note must be 40 characters or fewer; it has 41'],
  ])('describes "%s" by its hint and by its problem', (label, hint, problem) => {
    show(refusedEverywhere)
    const control = screen.getByLabelText(label)
    expect(control).toHaveAttribute('aria-invalid', 'true')
    expect(descriptionOf(control)).toContain(hint)
    expect(descriptionOf(control)).toContain(problem)
  })

  it.each(['Kind', 'Purposes'])('describes the group "%s" by its hint and by its problem', (legend) => {
    show(refusedEverywhere)
    const group = screen.getByRole('group', { name: legend })
    expect(descriptionOf(group)).toContain(`Select the ${legend.toLowerCase()}`)
    expect(descriptionOf(group)).toMatch(/What was given|All that fit/)
  })

  it('keeps what was typed and chosen', () => {
    show(refusedEverywhere)
    expect(screen.getByLabelText('Amount')).toHaveValue('1,5')
    expect(within(screen.getByRole('group', { name: 'Kind' })).getByLabelText('Goods')).toBeChecked()
    expect(within(screen.getByRole('group', { name: 'Purposes' })).getByLabelText('Money')).toBeChecked()
    expect(screen.getByLabelText('Method')).toHaveValue('money')
  })

  it('passes axe empty and with a problem at every field', async () => {
    const { container, unmount } = show()
    expect(await axeFindings(container)).toEqual([])
    unmount()
    expect(await axeFindings(show(refusedEverywhere).container)).toEqual([])
  })

  it('works out an amount on leaving the field and leaves an unclear one as it is', async () => {
    show()
    const amount = screen.getByLabelText('Amount')
    await userEvent.type(amount, '12*25{Tab}')
    expect(amount).toHaveValue('300.00')
    await userEvent.clear(amount)
    await userEvent.type(amount, '1,5{Tab}')
    expect(amount).toHaveValue('1,5')
  })

  it('shows the day in words as it will be saved', async () => {
    show()
    await userEvent.type(screen.getByLabelText('Date received'), 'y{Tab}')
    expect(screen.getByText('Tuesday, November 24, 2026')).toBeInTheDocument()
  })

  it('counts characters only near the limit', async () => {
    show()
    const note = screen.getByLabelText('Private note (optional)')
    await userEvent.type(note, 'short')
    expect(screen.queryByText(/characters left/)).not.toBeInTheDocument()
    await userEvent.type(note, 'x'.repeat(30))
    expect(screen.getByText('5 characters left')).toBeInTheDocument()
  })

  it('asks which person was meant when the server does not know', () => {
    show({
      ...refusedEverywhere,
      choices: {
        donor: [
          { id: '11', label: 'Amina Khan', hint: 'Chicago' },
          { id: 'new', label: 'Add anyway' },
        ],
      },
    })
    const group = screen.getByRole('group', { name: 'Which one did you mean?' })
    expect(within(group).getByLabelText('Amina Khan')).toHaveAttribute('name', 'donorId')
  })
})

describe('fields without scripts', () => {
  const page = renderToString(
    <InWords>
      <EveryField action={stay} initial={refusedEverywhere} />
    </InWords>,
  )

  it.each(Object.keys(labels).filter((name) => name !== 'purposes'))('write the field %s as a native control with a name', (name) => {
    expect(page).toMatch(new RegExp(`<(?:input|select|textarea)[^>]* name="${name}"`))
  })

  it('write lists, the key of the form and the buttons with their intent', () => {
    expect(page).toContain('name="purposes[]"')
    expect(page).toMatch(/name="formKey" value="key-1"|value="key-1"[^>]*name="formKey"/)
    for (const intent of ['save', 'another', 'draft'])
      expect(page).toMatch(new RegExp(`name="intent"[^>]*value="${intent}"|value="${intent}"[^>]*name="intent"`))
  })

  it('write the summary with a link to each field, and no style attribute', () => {
    for (const name of Object.keys(labels)) expect(page).toContain(`href="#field-${name}"`)
    expect(page).not.toContain('style=')
  })
})
