import type { HandOut } from '#grading/class/hand-out-schema.ts'

/** In an honest sentence, what a mode keeps from whom. */
export function modeWords({ mode }: Pick<HandOut, 'mode'>): string {
  return mode === 'practice'
    ? 'Practice: the answers ship with the quiz. Anyone who looks can find them.'
    : 'Sealed: this page holds no answers. Only your instructor can open what you send.'
}

/** Whether responses to it are sent to an instructor. */
export function isCollected({ publicKey }: Pick<HandOut, 'publicKey'>): boolean {
  return publicKey !== undefined
}
