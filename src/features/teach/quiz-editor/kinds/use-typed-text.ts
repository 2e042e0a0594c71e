import { useState } from 'react'
import { sameData } from '#features/teach/quiz-editor/draft/same-data.ts'

/** A text that stands as it was typed for as long as it means what is stored. */
export function useTypedText<Value>(
  value: Value,
  textOf: (value: Value) => string,
  valueOf: (text: string) => Value,
): { readonly text: string; readonly typed: (text: string) => Value } {
  const [typed, setTyped] = useState<string>()
  return {
    text: typed !== undefined && sameData(valueOf(typed), value) ? typed : textOf(value),
    typed: (text) => {
      setTyped(text)
      return valueOf(text)
    },
  }
}
