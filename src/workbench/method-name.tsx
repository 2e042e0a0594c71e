import { promiseOf } from '#http/method.ts'
import styles from './marks.module.css'
import { MethodMark, promiseMeaning } from './method-mark.tsx'

/** A method with the mark of its promise. */
export function MethodName({ method }: { method: string }) {
  return (
    <span className={styles['method']} title={promiseMeaning[promiseOf(method)]}>
      <MethodMark method={method} />
      {method}
    </span>
  )
}
