import type { Locator, Page } from '@playwright/test'
import { expect } from './lab.ts'

export type RequestTab = 'Params' | 'Headers' | 'Auth' | 'Body' | 'Policy' | 'Faults' | 'Assertions' | 'Code'
/** Parts of the policy that are numbers, as they are called on its tab. */
export type PolicyNumber =
  'Connect (s)' | 'Read (s)' | 'Timeout (s)' | 'Total (s)' | 'Retries' | 'First wait (s)'
export type ResponseTab = 'Body' | 'Headers' | 'Raw' | 'Timeline' | 'Server'

/** A request panel by the names the lab promises: the sandbox's where `scope` is the page, else a lesson's. */
export function requestPanel(scope: Page | Locator) {
  const response = scope.getByRole('region', { name: 'Response' })
  const method = scope.getByRole('combobox', { name: 'Method', exact: true })
  const url = scope.getByRole('textbox', { name: 'URL', exact: true })
  const sendButton = scope.getByRole('button', { name: 'Send', exact: true })
  // Both sides have Headers and Body, so a tab is looked for in the list of its side.
  const openTab = async (side: Page | Locator, list: string, name: string) => {
    const tab = side.getByRole('tablist', { name: list }).getByRole('tab', { name, exact: true })
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click()
    await expect(tab).toHaveAttribute('aria-selected', 'true')
    return side.getByRole('tabpanel', { name, exact: true }).filter({ visible: true })
  }

  return {
    method,
    url,
    sendButton,
    cancelButton: scope.getByRole('button', { name: 'Cancel', exact: true }),
    response,
    /** The status line's code and phrase, or the failure's name. */
    outcome: response.getByRole('heading').first(),
    /** The response's content, with the Body tab open. */
    content: response.getByLabel('Content', { exact: true }),
    /** What happened when, with the Timeline tab open. */
    events: response.getByRole('list', { name: 'What happened when' }).getByRole('listitem'),
    openRequestTab: (name: RequestTab) => openTab(scope, 'Request', name),
    openResponseTab: (name: ResponseTab) => openTab(response, 'Response', name),
    /** Opens the Policy tab and writes these into it; `steady` waits are as long as said, without jitter. */
    async setPolicy(numbers: Partial<Record<PolicyNumber, string>>, waits: 'drawn' | 'steady' = 'drawn') {
      const policy = await openTab(scope, 'Request', 'Policy')
      for (const [name, value] of Object.entries(numbers)) await policy.getByLabel(name).fill(value)
      if (waits === 'steady') await policy.getByLabel('Full jitter').uncheck()
      return policy
    },
    async write(name: string, target: string) {
      await method.selectOption(name)
      await url.fill(target)
    },
    /** Sends a request and waits for how it came out, such as "404 Not Found" or "Timed out". */
    async send(name: string, target: string, outcome: string) {
      await this.write(name, target)
      await this.sendNow(outcome)
    },
    async sendNow(outcome: string) {
      await sendButton.click()
      await expect(this.outcome).toHaveText(outcome)
    },
  }
}

export type RequestPanel = ReturnType<typeof requestPanel>
