import { createContext, useContext } from 'react'

/** What the fields of a form know of the question they belong to. */
export interface Editing {
  /** What is wrong at the field with that path, as far as it should be said yet. */
  readonly problemAt: (at: string) => string | undefined
  /** Is told that a field was left: from then on it says what is wrong with it. */
  readonly left: (at: string) => void
}

export const EditingContext = createContext<Editing>({ problemAt: () => undefined, left: () => undefined })

export function useEditing(): Editing {
  return useContext(EditingContext)
}

/** Moves the focus to the field with that path, or to the closest one that is around it. */
export function focusField(form: Element | null, at: string): boolean {
  const path = at.split('.')
  for (let length = path.length; length > 0; length -= 1) {
    const prefix = path.slice(0, length).join('.')
    const fields = [...(form?.querySelectorAll<HTMLElement>('[data-at]') ?? [])]
    const field =
      fields.find(({ dataset }) => dataset['at'] === prefix) ??
      fields.find(({ dataset }) => dataset['at']?.startsWith(`${prefix}.`))
    if (!field) continue
    const details = field.closest('details')
    if (details) details.open = true
    field.focus({ preventScroll: true })
    field.scrollIntoView({ block: 'center' })
    return true
  }
  return false
}
