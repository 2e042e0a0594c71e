import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './lab.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules that a theme can break; the others look at structure, which no theme changes. */
const colours = ['color-contrast', 'link-in-text-block']

/** What axe has against the page as it stands, or the part of it that `selector` names. */
export async function violationsOn(
  page: Page,
  rules: 'all' | 'colours' | 'structure',
  selector = 'html',
): Promise<string[]> {
  const axe = new AxeBuilder({ page }).include(selector)
  if (rules === 'colours') axe.withRules(colours)
  else axe.withTags(wcag)
  if (rules === 'structure') axe.disableRules(colours)
  const { violations } = await axe.analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  )
}

/** Checks what the page, or a part of it, shows now against WCAG 2.2 AA in both themes. */
export async function expectAccessible(page: Page, selector = 'main'): Promise<void> {
  await expect(page.locator(selector).first()).toBeVisible()
  await putOn(page, 'light')
  expect.soft(await violationsOn(page, 'all', selector), 'light theme').toEqual([])
  await putOn(page, 'dark')
  expect.soft(await violationsOn(page, 'colours', selector), 'dark theme').toEqual([])
}

/** Changes the theme and waits until every colour has arrived. */
export async function putOn(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(async () => {
    // What the header covers half would count as too small a target.
    scrollTo(0, 0)
    await new Promise(requestAnimationFrame)
    // Those that follow a scroll position never end.
    const timed = document.getAnimations().filter(({ timeline }) => timeline === document.timeline)
    await Promise.allSettled(timed.map(({ finished }) => finished))
  })
}
