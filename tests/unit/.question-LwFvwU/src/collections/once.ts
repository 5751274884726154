/** Makes a value once for each argument, a text; one that could not be made is made again. */
export function oncePerName<Name extends string, Value>(
  make: (name: Name) => Promise<Value>,
): (name: Name) => Promise<Value> {
  const made = new Map<Name, Promise<Value>>()
  return (name) => {
    const value = made.get(name) ?? make(name)
    made.set(name, value)
    value.catch(() => made.delete(name))
    return value
  }
}
