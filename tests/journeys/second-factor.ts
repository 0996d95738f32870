import { Secret, TOTP } from 'otpauth'
import type { Page } from 'playwright-core'
import { press } from './filling'

/** Makes a secret for an app, up to the page that shows it; gives the key as an app takes it. */
export async function beginApp(page: Page): Promise<string> {
  await page.goto('/en/account/second-factor')
  await press(page, 'Set up an app', /\/account\/second-factor\/app$/)
  return page.locator('code').innerText()
}

/** The code that an app with this key shows, some half minutes from now. */
export function appCode(key: string, stepsLater = 0): string {
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(/\s/g, '')) }).generate({ timestamp: Date.now() + stepsLater * 30_000 })
}

/** Sets an app up for whoever is signed in; gives its key and the recovery codes. */
export async function setUpApp(page: Page): Promise<{ readonly key: string; readonly codes: readonly string[] }> {
  const key = await beginApp(page)
  await page.locator('input[name="code"]').fill(appCode(key))
  await press(page, 'Use this app', /\/account\/second-factor\/codes$/)
  const codes = await page.locator('ol code').allInnerTexts()
  await press(page, 'I have kept them', /\/account\/second-factor\?saved=added$/)
  return { key, codes }
}
