import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './install.mjs'

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chrome.exe',
]

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
]

/** @returns {string | undefined} the path of a Chrome or Chromium that is installed here */
function installed() {
  const named = process.env['CHROMIUM_PATH']
  if (named && existsSync(named)) return named
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...found, ...PLACES].find((path) => existsSync(path))
}

/** @returns {Promise<string | undefined>} the path of Playwright's own Chromium, if it has been downloaded */
async function playwrights() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

/**
 * Finds a Chromium, or gets one: an installed Chrome or Chromium, else Playwright's, else
 * Debian's package when this is root on Debian.
 * @returns {Promise<string>} the path of its executable
 * @throws {Error} where none can be had, saying what to do
 */
export async function findChromium() {
  const here = installed() ?? (await playwrights())
  if (here) return here
  console.log('No Chromium found; getting Playwright’s …')
  if (run('npx', ['playwright', 'install', 'chromium-headless-shell', 'chromium']) === 0) {
    const downloaded = await playwrights()
    if (downloaded) return downloaded
  }
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('That did not work; getting Debian’s package …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    run('apt-get', ['update', '-qq'], env)
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], env)
    const packaged = installed()
    if (packaged) return packaged
  }
  throw new Error(
    'The browser tests need a Chromium. Install Chrome or Chromium, or name one in CHROMIUM_PATH.',
  )
}
