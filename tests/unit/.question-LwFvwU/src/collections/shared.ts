type Memory = Uint8Array | Int8Array | Uint32Array | Float64Array

/** A copy in memory that threads share. */
export function share<Numbers extends Memory>(numbers: Numbers): Numbers {
  return shareMore(numbers, numbers.length)
}

/** A copy with room for so many numbers; what is not written takes no memory yet. */
export function shareMore<Numbers extends Memory>(numbers: Numbers, room: number): Numbers {
  const Type = numbers.constructor as new (memory: SharedArrayBuffer) => Numbers
  const shared = new Type(new SharedArrayBuffer(room * numbers.BYTES_PER_ELEMENT))
  shared.set(numbers)
  return shared
}
