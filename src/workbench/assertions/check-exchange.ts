export { checkAll } from '#http/assertions/check.ts'
export { spokenTally } from '#http/assertions/tally.ts'
