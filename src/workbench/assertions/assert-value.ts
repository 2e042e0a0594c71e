import { createContext } from 'react'
import type { Assertions } from './use-assertions.ts'

/** Adds an assertion about the response shown; undefined where there is no request to keep it with. */
export const AssertValue = createContext<Assertions['add']>(undefined)
