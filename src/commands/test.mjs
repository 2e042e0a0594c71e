import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import { installLocked, run } from './install.mjs'

/** Where each runner leaves its count, as JSON. */
const RESULTS = 'test-results'

installLocked()
rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })

let passed = 0
let failed = 0

/**
 * Counts a check that passes or fails as a whole.
 * @param {string} name
 * @param {() => number} check
 */
function step(name, check) {
  console.log(`\n── ${name}`)
  const ok = check() === 0
  if (ok) passed++
  else failed++
  if (!ok) console.error(`${name}: failed`)
  return ok
}

/**
 * Adds a runner's own count; a runner that died without one counts as a failure.
 * @param {string} name
 * @param {number} code
 * @param {() => { passed: number, failed: number } | undefined} read
 */
function count(name, code, read) {
  const counted = read()
  passed += counted?.passed ?? 0
  failed += counted?.failed ?? 0
  if (!counted || counted.passed + counted.failed === 0 || (code !== 0 && counted.failed === 0)) failed++
  console.log(`${name}: ${counted ? `${counted.passed} passed, ${counted.failed} failed` : 'no result'}`)
}

/** @param {string} file @returns {any} */
const json = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

step('Types', () => run('npm', ['run', '-s', 'types']))
step('Lint', () => run('npm', ['run', '-s', 'lint']))
step('Dead code', () => run('npm', ['run', '-s', 'dead']))

console.log('\n── Unit tests')
const unit = `${RESULTS}/unit.json`
const unitCode = run('npx', [
  'vitest',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${unit}`,
])
count('Unit tests', unitCode, () => {
  const result = json(unit)
  return (
    result && { passed: result.numPassedTests, failed: result.numFailedTests + result.numFailedTestSuites }
  )
})

const built = step('Build', () => run('npx', ['vite', 'build', '--logLevel', 'warn']))

if (built) {
  console.log('\n── Browser tests')
  try {
    const { findChromium } = await import('./chromium.mjs')
    const browser = `${RESULTS}/browser.json`
    const code = run('npx', ['playwright', 'test', '-c', 'e2e', '--reporter=line,json'], {
      ...process.env,
      CHROMIUM_PATH: await findChromium(),
      PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(browser),
    })
    count('Browser tests', code, () => {
      const stats = json(browser)?.stats
      return stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected }
    })
  } catch (error) {
    failed++
    console.error(error instanceof Error ? error.message : error)
  }
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
