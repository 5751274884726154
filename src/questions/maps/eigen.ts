import { EigenvalueDecomposition, Matrix } from 'ml-matrix'

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
  // The matrix in the directions of the basis: three diagonals.
  const small = Matrix.zeros(steps, steps)
  let next = newDirection(basis, size, random)
  for (let step = 0; step < steps; step++) {
    basis.push(next)
    const image = times(matrix, next)
    small.set(step, step, dot(image, next))
    // Twice: once leaves what the last bits lost.
    for (let again = 0; again < 2; again++) removeAll(image, basis)
    const length = Math.sqrt(dot(image, image))
    const isEnd = length <= 1e-12 * scale * size
    if (!isEnd && step + 1 < steps) small.set(step, step + 1, length).set(step + 1, step, length)
    next = isEnd ? newDirection(basis, size, random) : image.map((part) => part / length)
  }
  if (steps === 0) return []
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(small, { assumeSymmetric: true })
  return realEigenvalues
    .map((value, at) => ({ value, vector: eigenvectorMatrix.getColumn(at) }))
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
