import type { Item, Order, Post, User } from './saved.ts'

const names =
  'Alice Ben Chandra Diego Emeka Fatima Greta Hana Ivan Jamila Kofi Lena Mateo Nadia Oskar Priya Quentin Rosa Sven ' +
  'Tomoko Uma Viktor Wanjiru Ximena Yusuf Zofia Amina Bruno Carmen Dmitri Elif Farid Gabriela Hugo Ines Jonas Keiko ' +
  'Luca Mei Nikolai Olga Pedro Ravi Selma Tariq Ursula Vera Wei Yara Zane'
const roles = ['developer', 'designer', 'tester', 'writer']

/** Fifty users: 1 is Alice, 42 is Pedro. */
export function firstUsers(): User[] {
  return names.split(' ').map((name, index) => ({
    id: index + 1,
    name,
    email: `${name.toLowerCase()}@example.com`,
    role: name === 'Ben' ? 'admin' : (roles[index % roles.length] ?? 'developer'),
  }))
}

/** Sixteen orders, 1001 to 1016: four of Alice's, three of Pedro's (42). */
export function firstOrders(): Order[] {
  const buyers = [1, 42, 7, 1, 3, 42, 19, 1, 5, 28, 42, 11, 1, 50, 3, 33]
  const goods = ['keyboard', 'notebook', 'lamp', 'desk mat', 'USB cable', 'headphones', 'monitor arm']
  const stages = ['delivered', 'shipped', 'open']
  return buyers.map((userId, index) => ({
    id: 1001 + index,
    userId,
    item: goods[index % goods.length] ?? 'keyboard',
    quantity: 1 + (index % 3),
    status: stages[Math.floor(index / 6)] ?? 'open',
  }))
}

/** A dozen posts about what this lab is about. */
export function firstPosts(): Post[] {
  const drafts: [userId: number, title: string, body: string, ...tags: string[]][] = [
    [1, 'A first GET in Python', 'Three lines are enough to ask a server for something.', 'python', 'http'],
    [4, 'Reading a status line', 'The first digit tells most of the story.', 'http'],
    [
      7,
      'Timeouts are not optional',
      'A client that waits for ever is a client that hangs.',
      'python',
      'errors',
    ],
    [
      1,
      'What a bearer token is',
      'Whoever holds it may use it, so keep it out of your code.',
      'authentication',
    ],
    [16, 'Retry, but slowly', 'Wait longer each time, and not in step with everybody else.', 'errors'],
    [9, 'Pages of results', 'Follow the next link until there is none.', 'pagination'],
    [23, 'The same request twice', 'Some methods do not mind. POST does.', 'http'],
    [1, 'JSON that is not JSON', 'Look at the Content-Type before you parse.', 'errors'],
    [
      31,
      'Ten requests at once in Python',
      'Waiting for ten answers takes no longer than for the slowest.',
      'python',
    ],
    [42, 'Asking only for what changed', 'An entity tag saves the second download.', 'caching'],
    [12, 'Small resources, plain names', 'Nouns in the path, verbs in the method.', 'design'],
    [5, 'When the answer is 429', 'The server says when to come back. Believe it.', 'errors', 'http'],
  ]
  return drafts.map(([userId, title, body, ...tags], index) => ({ id: index + 1, userId, title, body, tags }))
}

export function firstItems(): Item[] {
  return [
    { key: 'colour', value: 'teal' },
    { key: 'greeting', value: 'hello' },
  ]
}
