import format, { type CompiledMessage } from 'icu-minify/format'
import compile from 'icu-minify/compile'
import { createTranslator } from 'use-intl/core'
import { compiledMessages } from '@/lib/i18n/compiled'
import { formattingTag } from '@/lib/i18n/locales'
import { messagesFor, type Messages } from '@/lib/i18n/messages'
import { mirrored, stretched } from '@/lib/i18n/pseudo'
import { wordsFor } from '@/lib/words'

function texts(messages: Messages): readonly string[] {
  return Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : texts(value)))
}

/** Puts values into a message of the test. */
function filled(message: string, values: Record<string, string | number>): string {
  const words = createTranslator({
    locale: 'en',
    messages: { message },
    onError: (error) => {
      throw error
    },
  })
  return words('message', values)
}

const formatters = {
  getNumberFormat: (locale: string, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  getPluralRules: (locale: string, options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
  getDateTimeFormat: (locale: string, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
}

/** What a page writes for a compiled message. */
function compiled(message: CompiledMessage, locale: string, values: Record<string, number>): unknown {
  return format(message, locale, values, { formatters, timeZone: 'UTC' })
}

describe('the stretched language', () => {
  it('is bracketed, accented and at least 40 % longer', () => {
    expect(stretched('Save donation')).toBe('[Šávé döñátíöñ ~~~~~~]')
  })

  it('keeps arguments', () => {
    expect(filled(stretched('Signed in as {name}'), { name: 'Amina' })).toContain('Amina')
  })

  it('keeps plurals, their keys and their number', () => {
    const message = stretched('{count, plural, =0 {No donations} one {# donation} other {# donations}}')
    expect(filled(message, { count: 0 })).toContain('Ñö döñátíöñš')
    expect(filled(message, { count: 1 })).toContain('1 döñátíöñ')
    expect(filled(message, { count: 7 })).toContain('7 döñátíöñš')
  })

  it('keeps selections, nested arguments, formats and quoted signs', () => {
    const message = "{kind, select, gift {A gift of {amount} to {name}} other {It is '{'literal'}'}}, {size, number}"
    expect(filled(stretched(message), { kind: 'gift', amount: '$5.00', name: 'Zed', size: 1200 })).toMatch(/\$5\.00.*Zed.*1,200/)
    expect(filled(stretched(message), { kind: 'none', amount: '', name: '', size: 1 })).toContain('{lítérál}')
  })

  it('keeps tags', () => {
    expect(stretched('<bold>Change</bold> it')).toMatch(/^\[<bold>Çháñgé<\/bold> ít/)
  })
})

describe('the mirrored language', () => {
  it('writes each literal from right to left and keeps arguments', () => {
    expect(mirrored('Signed in as {name}')).toBe('\u202eSigned in as\u202c {name}')
  })
})

describe.each(['en', 'en-XA', 'ar-XB'] as const)('the messages in %s', (locale) => {
  const messages = messagesFor(locale)

  it('are all well-formed, whatever is put into them', () => {
    for (const text of texts(messages)) {
      const names = [...text.matchAll(/\{\s*(\w+)/g)].map((match) => [match[1] ?? '', 1] as const)
      const tags = [...text.matchAll(/<(\w+)>/g)].map((match) => [match[1] ?? '', (chunks: string) => chunks] as const)
      const words = createTranslator({
        locale: formattingTag(locale),
        messages: { text },
        onError: (error) => {
          throw error
        },
      })
      expect(() => words.markup('text', { ...Object.fromEntries(names), ...Object.fromEntries(tags) })).not.toThrow()
    }
  })

  it('say the same compiled for pages as they say in full', () => {
    for (const text of texts(messages)) {
      const values = Object.fromEntries([...text.matchAll(/\{\s*(\w+)/g)].map((match) => [match[1] ?? '', 1200] as const))
      if (/<\w+>/.test(text)) continue
      const words = createTranslator({ locale: formattingTag(locale), messages: { text } })
      expect(compiled(compile(text), formattingTag(locale), values)).toBe(words('text', values))
    }
  })

  it('write numbers with Latin digits', () => {
    const words = createTranslator({ locale: formattingTag(locale), messages: { text: '{size, number}' } })
    expect(words('text', { size: 120 })).toBe('120')
  })
})

describe('compiled messages', () => {
  it('are plain objects, because they go to client components', () => {
    const prototypes = new Set(objectsIn(compiledMessages(messagesFor('en'))).map((each) => Object.getPrototypeOf(each) === Object.prototype))
    expect([...prototypes]).toEqual([true])
  })
})

function objectsIn(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inside : [value, ...inside]
}

describe('words for commands', () => {
  it('are the English ones', () => {
    expect(wordsFor('common')('appName')).toBe('Sunledger')
  })

  it('throw when a key is missing', () => {
    expect(() => wordsFor('common')('noSuchKey')).toThrow('MISSING_MESSAGE')
  })
})
