import type { Language } from '../../../core/model/language.ts'
import type { ExportItem } from '../../../core/protocol/story-packages.ts'

/** Stories that stay for the same reasons, said once however many they are. */
export interface ExportGroup {
  sentences: string[]
  items: ExportItem[]
}

/** In the order in which each group of reasons is first met. */
export function exportGroups(items: readonly ExportItem[], language: Language): ExportGroup[] {
  const groups = new Map<string, ExportGroup>()
  for (const item of items) {
    const sentences = [...new Set(item.reasons.map(({ words }) => words[language]))]
    const key = sentences.join('\n')
    const group = groups.get(key) ?? { sentences, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups.values()]
}
