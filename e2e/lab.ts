import { test as base, expect, type BrowserContext, type ConsoleMessage, type Page } from '@playwright/test'
import { watchExits, type Exits } from './exits.ts'

export { expect }

/** How many times slower than it is the machine should seem: E2E_SLOW=6 finds the tests that count on speed. */
const slowness = Number(process.env['E2E_SLOW'] ?? 1)

/** The lab in a browser of its own. */
export interface Lab {
  /** Opens a page that can send, and waits until the mock network answers its `fetch`. */
  readonly open: (path: string) => Promise<void>
  /**
   * Names hosts whose failed or refused requests the browser may report in its console:
   * it prints "Failed to load resource" for each, and no page can keep it from doing so.
   */
  readonly expectRefusalsFrom: (...hosts: string[]) => void
  /** What would have failed the test so far. Whoever takes it has to look at it. */
  readonly takeProblems: () => string[]
}

/**
 * A test fails, whatever else it asserts, when the console shows an error or a warning, when an
 * exception goes uncaught, or when a request leaves the machine.
 */
export const test = base.extend<{ exits: Exits; lab: Lab }>({
  exits: async ({ baseURL }, use) => {
    const exits = await watchExits(new URL(baseURL ?? '').hostname)
    await use(exits)
    exits.close()
  },

  proxy: ({ exits }, use) => use(exits.proxy),

  lab: [
    async ({ context, page, exits }, use) => {
      if (slowness > 1) context.on('page', (opened) => void slowDown(opened))
      if (slowness > 1) await slowDown(page)
      const refusers = new Set<string>()
      const takeComplaints = listen(context)
      const takeProblems = () => [
        ...takeComplaints().flatMap(({ text, refuser }) => (refuser && refusers.has(refuser) ? [] : text)),
        ...exits.take().map((attempt) => `left the machine: ${attempt}`),
      ]
      await use({
        open: (path) => openReady(page, path),
        expectRefusalsFrom: (...hosts) => hosts.forEach((host) => refusers.add(host)),
        takeProblems,
      })
      await context.close()
      expect(takeProblems(), 'what the console said and what left the machine').toEqual([])
    },
    { auto: true },
  ],
})

async function openReady(page: Page, path: string): Promise<void> {
  await page.goto(path)
  await expect(page.locator('html')).toHaveAttribute('data-network', 'ready')
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness })
}

interface Complaint {
  readonly text: string
  /** The host of a request that failed or was answered with an error status. */
  readonly refuser?: string
}

function listen(context: BrowserContext): () => Complaint[] {
  const complaints: Complaint[] = []
  context.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type())) complaints.push(complaintOf(message))
  })
  context.on('weberror', (error) =>
    complaints.push({ text: `uncaught: ${error.error().stack || error.error().message}` }),
  )
  return () => complaints.splice(0)
}

function complaintOf(message: ConsoleMessage): Complaint {
  const text = `console.${message.type()}: ${message.text()} (${message.location().url})`
  const host = URL.parse(message.location().url)?.host
  return message.text().startsWith('Failed to load resource') && host ? { text, refuser: host } : { text }
}
