import { promiseOf, type MethodPromise } from '#http/method.ts'

/** What each mark says. */
export const promiseMeaning: Record<MethodPromise, string> = {
  safe: 'safe: asks for no change',
  idempotent: 'idempotent: twice is as once',
  neither: 'neither: twice may do it twice',
}

/** A method's promise as a mark: ○ safe, ◐ idempotent, ● neither. */
export function MethodMark({ method, size = 11 }: { method: string; size?: number }) {
  const promise = promiseOf(method)
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true">
      <circle
        cx="6"
        cy="6"
        r="4.6"
        fill={promise === 'neither' ? 'currentColor' : 'none'}
        stroke="currentColor"
        strokeWidth="1.8"
      />
      {promise === 'idempotent' && <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2Z" fill="currentColor" />}
    </svg>
  )
}
