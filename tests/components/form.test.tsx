import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { z } from 'zod'
import { openForm, valuesOfForm, type FormState } from '@/lib/form-state'
import { EveryField } from './every-field'
import { InWords } from './words'

// Without the suggestions a person field stays what it is without scripts; person-field.test.tsx is about them.
jest.mock('@/components/ui/person-combo-box', () => {
  throw new Error('not loaded in this test')
})

const schema = () =>
  z.object({
    donor: z.string().min(1, 'missing'),
    receivedOn: z.string(),
    amount: z.string().min(1, 'missing'),
    note: z.string().max(40, 'textTooLong?max=40&count=41'),
  })

function action() {
  const posts: FormData[] = []
  const post = (state: FormState, form: FormData): Promise<FormState> => {
    posts.push(form)
    return Promise.resolve({ ...state, values: valuesOfForm(form) })
  }
  return { posts, post }
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }))

describe('a form', () => {
  it('checks before posting, puts the focus on the summary and "Error: " before the title', async () => {
    const { posts, post } = action()
    render(<EveryField action={post} loadSchema={() => Promise.resolve(schema)} />, { wrapper: InWords })
    await press('Save donation')
    const summary = await screen.findByRole('alert')
    await waitFor(() => {
      expect(summary).toHaveFocus()
    })
    expect(summary).toHaveTextContent('There is a problem')
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter the donor', 'Enter the amount'])
    expect(document.title).toBe('Error: Record a donation')
    expect(posts).toHaveLength(0)
  })

  it('each link of the summary leads to its field', async () => {
    render(<EveryField action={action().post} loadSchema={() => Promise.resolve(schema)} />, { wrapper: InWords })
    await press('Save donation')
    await screen.findByRole('alert')
    for (const link of screen.getAllByRole('link')) {
      expect(document.querySelector(link.getAttribute('href') ?? '')).toBeInstanceOf(HTMLInputElement)
    }
  })

  it('brings the focus back at the second refused attempt', async () => {
    render(<EveryField action={action().post} loadSchema={() => Promise.resolve(schema)} />, { wrapper: InWords })
    await press('Save donation')
    await screen.findByRole('alert')
    await userEvent.type(screen.getByLabelText('Amount'), '5')
    await press('Save donation')
    await waitFor(() => {
      expect(screen.getByRole('alert')).toHaveFocus()
    })
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual(['Enter the donor'])
  })

  it('asks for the password once more where the act wants it, above the button, with what was typed', async () => {
    const posts: FormData[] = []
    const post = (state: FormState, form: FormData): Promise<FormState> => {
      posts.push(form)
      const fields = { proofPassword: { key: 'proofNeeded' } }
      return Promise.resolve({ ...state, ok: false, message: { key: 'stepUp' }, fields, values: valuesOfForm(form) })
    }
    render(<EveryField action={post} initial={openForm({ donor: 'Khan' })} />, { wrapper: InWords })
    expect(screen.queryByLabelText('Your password')).toBeNull()
    await press('Save donation')
    const field = await screen.findByLabelText('Your password')
    expect(screen.getByRole('alert')).toHaveTextContent('show once more that it is you')
    expect(screen.getByRole('link', { name: 'Enter your password again' })).toHaveAttribute('href', `#${field.id}`)
    await userEvent.type(field, 'correct horse battery')
    await press('Save donation')
    await waitFor(() => {
      expect(posts).toHaveLength(2)
    })
    expect(Object.fromEntries(posts[1] ?? [])).toMatchObject({ donor: 'Khan', proofPassword: 'correct horse battery' })
  })

  it('posts what is in the fields with its key, its chapter and the button that was pressed', async () => {
    const { posts, post } = action()
    render(
      <EveryField
        action={post}
        initial={openForm({ donor: 'Khan', amount: '5' }, { revision: 3 })}
        loadSchema={() => Promise.resolve(schema)}
      />,
      { wrapper: InWords },
    )
    await press('Save and add another')
    await waitFor(() => {
      expect(posts).toHaveLength(1)
    })
    expect(Object.fromEntries(posts[0] ?? [])).toMatchObject({
      donor: 'Khan',
      amount: '5',
      formKey: 'key-1',
      chapter: 'chicago',
      revision: '3',
      intent: 'another',
    })
  })

  it('saves a draft without checking it', async () => {
    const { posts, post } = action()
    render(<EveryField action={post} loadSchema={() => Promise.resolve(schema)} drafts />, { wrapper: InWords })
    await press('Save draft')
    await waitFor(() => {
      expect(posts[0]?.get('intent')).toBe('draft')
    })
    expect(screen.queryByRole('alert')).not.toBeInTheDocument()
  })

  it.each([
    ['{Control>}{Enter}{/Control}', 'save'],
    ['{Alt>}{Shift>}{Enter}{/Shift}{/Alt}', 'another'],
    ['{Control>}s{/Control}', 'draft'],
  ])('answers the keys %s with %s', async (keys, intent) => {
    const { posts, post } = action()
    render(<EveryField action={post} />, { wrapper: InWords })
    await userEvent.click(screen.getByLabelText('Private note (optional)'))
    await userEvent.keyboard(keys)
    await waitFor(() => {
      expect(posts[0]?.get('intent')).toBe(intent)
    })
  })

  it('keeps what was typed when there is no network, and says so', async () => {
    const { posts, post } = action()
    const online = jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
    render(<EveryField action={post} />, { wrapper: InWords })
    await userEvent.type(screen.getByLabelText('Amount'), '5')
    await press('Save donation')
    expect(await screen.findByText(/Not sent: you are offline/)).toBeInTheDocument()
    expect(screen.getByLabelText('Amount')).toHaveValue('5.00')
    expect(posts).toHaveLength(0)
    online.mockRestore()
  })

  it('shows both values to the second of two people, and posts the choice', async () => {
    const { posts, post } = action()
    const conflict = {
      ...openForm({ amount: '5.00' }, { revision: 4 }),
      ok: false,
      message: { key: 'conflict' },
      conflicts: [{ field: 'amount', before: '1.00', theirs: '2.00', yours: '5.00' }],
    }
    render(<EveryField action={post} initial={conflict} />, { wrapper: InWords })
    expect(screen.getByRole('row', { name: /Amount.*5\.00.*2\.00.*1\.00|Amount/ })).toBeInTheDocument()
    await userEvent.click(screen.getByRole('radio', { name: 'Amount: take theirs' }))
    await press('Save donation')
    await waitFor(() => {
      expect(posts).toHaveLength(1)
    })
    expect(valuesOfForm(posts[0] ?? new FormData())).toMatchObject({ amount: '2.00', revision: '4' })
  })
})
