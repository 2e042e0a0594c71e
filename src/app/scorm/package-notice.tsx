import styles from './package.module.css'

/** What went wrong before there is a quiz to show. */
export function PackageNotice({ title, problem }: { title: string; problem: string }) {
  return (
    <main className={styles['notice']}>
      <h1>{title}</h1>
      <p role="alert">{problem}</p>
      <p>Close this page and open the quiz from your course again. If it stays so, tell your instructor.</p>
    </main>
  )
}
