import type { Locator, Page } from 'playwright-core'

/** Field name -> what is typed or chosen; for a tick box, `yes` or empty. */
export type Typed = Readonly<Record<string, string>>

/** Fills fields by name, whatever their kind; a folded part of the form is opened first, as a person does. */
export async function fill(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    const field = page.locator(`main [name="${name}"]`)
    await unfold(field.first())
    await fillOne(field, value)
  }
}

async function unfold(field: Locator): Promise<void> {
  const folded = field.locator('xpath=ancestor::details[not(@open)]/summary')
  if ((await folded.count()) > 0) await folded.first().click()
}

async function fillOne(field: Locator, value: string): Promise<void> {
  const kind = await field.first().evaluate((element) => (element instanceof HTMLInputElement ? element.type : element.tagName.toLowerCase()))
  if (kind === 'select') await field.selectOption(value)
  else if (kind === 'radio') await field.and(field.page().locator(`[value="${value}"]`)).check()
  else if (kind === 'checkbox') await field.setChecked(value !== '')
  else await field.fill(value)
}

/** What stands in fields now, by name. */
export async function valuesIn(page: Page, names: readonly string[]): Promise<Typed> {
  const values = names.map(async (name) => {
    const field = page.locator(`main [name="${name}"]`)
    const isRadio = (await field.first().getAttribute('type')) === 'radio'
    const chosen = isRadio ? page.locator(`main [name="${name}"]:checked`) : field
    return [name, (await chosen.count()) === 0 ? '' : await chosen.inputValue()] as const
  })
  return Object.fromEntries(await Promise.all(values))
}

/** Presses the button and waits for the page that it leads to. */
export async function press(page: Page, button: string | RegExp, leadsTo: RegExp): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  await page.waitForURL(leadsTo)
}

/** Follows a link of the page as it is read. */
export async function go(page: Page, link: string | RegExp, leadsTo: RegExp): Promise<void> {
  await page.getByRole('link', { name: link, exact: true }).first().click()
  await page.waitForURL(leadsTo)
}

export type Someone = { readonly field: string; readonly name: string; readonly scripts: boolean; readonly known?: boolean }

/** Names a person: with scripts among the suggestions, without them as text, about which the form asks back. */
export async function name(page: Page, { field, name: typed, scripts, known = false }: Someone): Promise<void> {
  if (!scripts) return fill(page, { [field]: typed })
  const box = page.locator(`main input[name="${field}"][role="combobox"]`)
  await unfold(page.locator(`main [name="${field}"]`).first())
  await box.waitFor()
  await box.fill('')
  await box.pressSequentially(typed)
  // The option that adds somebody new names them too, and stands there before the suggestions come.
  const option = known ? page.getByRole('option').filter({ hasText: typed }).filter({ hasNotText: `Add "${typed}" as new` }) : page.getByRole('option', { name: `Add "${typed}" as new` })
  await option.first().click()
}

/** Answers "Which one did you mean?", which is asked only without scripts. */
export async function answerWhichOne(page: Page, people: readonly Someone[], button: string): Promise<void> {
  const asked = people.filter(({ scripts }) => !scripts)
  if (asked.length === 0) return
  await page.getByRole('button', { name: button, exact: true }).click()
  for (const { field, name: typed } of asked) {
    await page.locator('fieldset', { has: page.locator(`input[name="${field}Id"]`) }).getByRole('radio', { name: typed }).first().check()
  }
}
