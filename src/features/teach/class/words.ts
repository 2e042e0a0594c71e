/** So many students, in words. */
export function students(count: number): string {
  return count === 1 ? '1 student' : `${count.toLocaleString('en')} students`
}
