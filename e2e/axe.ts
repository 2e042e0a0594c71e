import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from './lab.ts'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** The rules that a theme can break; the others look at structure, which no theme changes. */
const colours = ['color-contrast', 'link-in-text-block']

/** Checks what the page's main part shows now against WCAG 2.2 AA, in both themes. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(async () => {
      // What the header covers half would count as too small a target.
      scrollTo(0, 0)
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
    })
    const axe = new AxeBuilder({ page }).include('main')
    if (colorScheme === 'light') axe.withTags(wcag)
    else axe.withRules(colours)
    const { violations } = await axe.analyze()
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
    )
    expect.soft(found, `${colorScheme} theme`).toEqual([])
  }
}
