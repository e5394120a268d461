import { expect, test } from 'vitest'
import { exportGroups } from '../../../client/console/stories/export-groups.ts'
import type { ExportItem } from '../../../core/protocol/story-packages.ts'

const stays = (story: string, code: 'not-your-story' | 'no-topic'): ExportItem => ({
  story,
  title: null,
  fate: 'stays',
  revision: 1,
  languages: [],
  reasons: [{ reason: { code }, words: { kk: `${code}, kk`, ru: `${code}, ru`, en: `${code}, en` } }],
})

test('six hundred stories of colleagues are one line, whatever stands between them', () => {
  const theirs = Array.from({ length: 600 }, (_, i) => stays(`theirs-${i}`, 'not-your-story'))
  const mine = stays('mine', 'no-topic')
  const groups = exportGroups([theirs[0]!, mine, ...theirs.slice(1)], 'kk')
  expect(groups.map(({ items }) => items.length)).toEqual([600, 1])
  expect(groups[0]!.sentences).toEqual(['not-your-story, kk'])
})
