import '@testing-library/jest-dom'
import { configure } from '@testing-library/react'

// Suggestions load their own code first, which on a busy machine takes longer than the second that the library waits.
configure({ asyncUtilTimeout: 20_000 })
