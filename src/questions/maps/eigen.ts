export interface Eigen {
  value: number
  vector: Float64Array
}

/** So many steps find the ends of a spectrum to more digits than a map shows; matrices of no more rows are solved exactly. */
const MOST_STEPS = 40

/**
 * The two largest eigenvalues of a symmetric matrix, row by row, with their vectors of length 1; fewer where it has fewer rows. Lanczos' method, each step made
 * orthogonal to all before it (Golub and Van Loan, Matrix Computations, 10.3); it begins with the same numbers each time.
 */
export function largestTwo(matrix: Float64Array, size: number): Eigen[] {
  const random = makeRandom()
  const scale = matrix.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const steps = Math.min(size, MOST_STEPS)
  const basis: Float64Array[] = []
  const [diagonal, beside] = [new Float64Array(steps), new Float64Array(steps)]
  let next = newDirection(basis, size, random)
  for (let step = 0; step < steps; step++) {
    basis.push(next)
    const image = times(matrix, next)
    diagonal[step] = dot(image, next)
    // Twice: once leaves what the last bits lost.
    for (let again = 0; again < 2; again++) removeAll(image, basis)
    const length = Math.sqrt(dot(image, image))
    const isEnd = length <= 1e-12 * scale * size
    if (!isEnd) beside[step] = length
    next = isEnd ? newDirection(basis, size, random) : image.map((part) => part / length)
  }
  return diagonalize(diagonal, beside)
    .sort((a, b) => b.value - a.value)
    .slice(0, 2)
    .map(({ value, vector }) => {
      const whole = new Float64Array(size)
      basis.forEach((direction, step) => {
        addTimes(whole, direction, vector[step] as number)
      })
      return { value, vector: whole }
    })
}

/** All eigenvalues of a symmetric matrix of three diagonals with their vectors, by the QL method with implicit shifts (EISPACK's tql2). The diagonals are used up. */
function diagonalize(diagonal: Float64Array, beside: Float64Array): Eigen[] {
  const size = diagonal.length
  const d = (at: number) => diagonal[at] as number
  const e = (at: number) => beside[at] as number
  const vectors = Array.from({ length: size }, (_, at) => new Float64Array(size).fill(1, at, at + 1))
  for (let first = 0; first < size; first++) {
    for (let round = 0; round < 50; round++) {
      let last = first
      while (last < size - 1 && Math.abs(e(last)) > Number.EPSILON * (Math.abs(d(last)) + Math.abs(d(last + 1)))) last++
      if (last === first) break
      const half = (d(first + 1) - d(first)) / (2 * e(first))
      let g = d(last) - d(first) + e(first) / (half + (half < 0 ? -1 : 1) * Math.sqrt(half * half + 1))
      let [sin, cos, shift] = [1, 1, 0]
      let at = last - 1
      for (; at >= first; at--) {
        const [f, b] = [sin * e(at), cos * e(at)]
        const r = Math.sqrt(f * f + g * g)
        beside[at + 1] = r
        if (r === 0) {
          diagonal[at + 1] = d(at + 1) - shift
          break
        }
        sin = f / r
        cos = g / r
        const from = d(at + 1) - shift
        const turned = (d(at) - from) * sin + 2 * cos * b
        shift = sin * turned
        diagonal[at + 1] = from + shift
        g = cos * turned - b
        rotate(vectors[at] as Float64Array, vectors[at + 1] as Float64Array, cos, sin)
      }
      beside[last] = 0
      if (at >= first) continue
      diagonal[first] = d(first) - shift
      beside[first] = g
    }
  }
  return vectors.map((vector, own) => ({ value: d(own), vector }))
}

function rotate(one: Float64Array, next: Float64Array, cos: number, sin: number): void {
  for (let k = 0; k < one.length; k++) {
    const [a, b] = [one[k] as number, next[k] as number]
    next[k] = sin * a + cos * b
    one[k] = cos * a - sin * b
  }
}

function newDirection(basis: Float64Array[], size: number, random: () => number): Float64Array {
  const direction = Float64Array.from({ length: size }, () => random() - 0.5)
  for (let again = 0; again < 2; again++) removeAll(direction, basis)
  const length = Math.sqrt(dot(direction, direction)) || 1
  return direction.map((part) => part / length)
}

function removeAll(vector: Float64Array, basis: Float64Array[]): void {
  for (const direction of basis) addTimes(vector, direction, -dot(vector, direction))
}

function times(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length
  return vector.map((_, row) => {
    let sum = 0
    for (let column = 0; column < size; column++)
      sum += (matrix[row * size + column] as number) * (vector[column] as number)
    return sum
  })
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

function addTimes(vector: Float64Array, other: Float64Array, factor: number): void {
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) + factor * (other[at] as number)
}

/** Numbers from 0 to 1, the same each time (Lehmer's generator). */
function makeRandom(): () => number {
  let state = 48_271
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}
