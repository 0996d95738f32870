import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { CopyButton } from '@/components/ui/copy-button'

describe('the button beside a text to be typed elsewhere', () => {
  it('puts the text on the clipboard and says so', async () => {
    const user = userEvent.setup()
    render(<CopyButton text="1234.50" label="Copy: Total" shown="Copy" done="Copied" />)
    expect(screen.getByText('Copy')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Copy: Total' }))
    expect(await screen.findByText('Copied')).toBeInTheDocument()
    expect(await navigator.clipboard.readText()).toBe('1234.50')
  })
})
