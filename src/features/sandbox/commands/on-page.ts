import type { Command } from '#ui/commands/command.ts'

/**
 * Commands that press a control of the page: what can’t be pressed now is not offered, and a command never
 * does other than its button. Controls are found by the names the lab promises.
 */
export function pressing(name: string, command: Omit<Command, 'run'>): Command[] {
  const control = buttonNamed(name)
  return control ? [{ ...command, run: () => control.click() }] : []
}

/** The commands that open the tabs of a list, each with the focus on it. */
export function tabsOf(list: string, side: string): Command[] {
  const tabs = document.querySelectorAll<HTMLElement>(
    `main [role="tablist"][aria-label="${list}"] [role="tab"]`,
  )
  return [...tabs].map((tab, index) => {
    const name = tab.ariaLabel ?? tab.innerText
    return {
      id: `tab ${list} ${name}`,
      title: `${side}: ${name}`,
      words: 'tab show',
      ...(index === 0 && { shortcut: list === 'Request' ? ('tabs' as const) : ('response' as const) }),
      run: () => {
        tab.focus()
        tab.click()
        tab.scrollIntoView({ block: 'nearest' })
      },
    }
  })
}

/** A command that takes the focus to a control. */
export function focusing(selector: string, command: Omit<Command, 'run'>): Command[] {
  const control = document.querySelector<HTMLElement>(`main ${selector}`)
  if (!control) return []
  return [
    {
      ...command,
      run: () => {
        control.focus()
        if (control instanceof HTMLInputElement) control.select()
        control.scrollIntoView({ block: 'nearest' })
      },
    },
  ]
}

function buttonNamed(name: string): HTMLButtonElement | undefined {
  return [...document.querySelectorAll<HTMLButtonElement>('main button')].find(
    (button) => (button.ariaLabel ?? button.textContent).trim() === name && button.ariaDisabled !== 'true',
  )
}
