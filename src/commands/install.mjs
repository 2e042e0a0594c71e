import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Says which locked packages `node_modules` holds, so that a second start need not install again. */
const STAMP = 'node_modules/.roundtrip-lock'

/**
 * Runs a command with its output shown.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {number} its exit code; 1 where it could not be run
 */
export function run(command, args, env = process.env) {
  const { status } = spawnSync(command, [...args], {
    stdio: 'inherit',
    env,
    // npm and npx are .cmd files on Windows, which only a shell can start.
    shell: process.platform === 'win32',
  })
  return status ?? 1
}

/** Installs exactly what package-lock.json names, unless that is there already. Ends the process where it can't. */
export function installLocked() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return
  console.log('Installing the locked packages …')
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0) {
    console.error(
      'The packages could not be installed. Check the connection to the npm registry, then try again.',
    )
    process.exit(1)
  }
  writeFileSync(STAMP, lock)
}
