export { knownKeys } from '#http/known-keys.ts'
