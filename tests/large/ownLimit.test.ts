import { expect, it, onTestFinished } from 'vitest'
import { openEmbedded } from '../../src/store/embedded.ts'

it('the limit that the embedded engine has by itself is TIMEOUT too', { timeout: 120_000 }, async () => {
  const engine = await openEmbedded()
  onTestFinished(() => engine.close())
  await engine.write((run) => run('UNWIND range(1, 2000) AS place CREATE (:Number {place: place})'))
  const dear = `MATCH (a:Number), (b:Number) WHERE size([n IN range(1, 3000) WHERE n > a.place + b.place]) >= 0 RETURN a.place AS place`
  await expect(engine.read(dear)).rejects.toMatchObject({
    code: 'TIMEOUT',
    message: expect.stringContaining('The embedded engine took longer than 30000 ms.'),
  })
})
