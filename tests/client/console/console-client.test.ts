import { onlineManager } from '@tanstack/react-query'
import { afterEach, expect, test, vi } from 'vitest'
import { consoleClient } from '../../../client/console/api/console-client.ts'

afterEach(() => onlineManager.setOnline(true))

test('a browser that thinks it is offline still asks the server, and still carries presses out', async () => {
  onlineManager.setOnline(false)
  const client = consoleClient()
  const answers: string[] = []
  void client
    .fetchQuery({ queryKey: ['story'], queryFn: async () => 'revision 2' })
    .then((answer) => answers.push(answer))
  void client
    .getMutationCache()
    .build(client, { mutationFn: async (act: string) => `${act}, done` })
    .execute('save')
    .then((answer) => answers.push(answer))
  await vi.waitFor(() => expect(answers.toSorted()).toEqual(['revision 2', 'save, done']), 5_000)
})
