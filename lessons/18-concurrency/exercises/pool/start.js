export async function pool(tasks, size) {
  return Promise.allSettled(tasks.map((task) => task()))
}
