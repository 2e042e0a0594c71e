import { Link } from 'wouter'

/** Stands where a record of the instructor’s area should be shown, and is not there. */
export function NotThere({ title, why }: { title: string; why: string }) {
  return (
    <>
      <title>{`${title} · Roundtrip`}</title>
      <h1>{title}</h1>
      <p>{why}</p>
      <p>
        <Link href="/teach">All quizzes, classes and hand-outs</Link>
      </p>
    </>
  )
}
