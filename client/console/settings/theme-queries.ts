/** Themes of the house's own. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OwnTheme } from '../../../core/model/own-theme.ts'
import { OwnThemesReply, ThemePreviewReply } from '../../../core/protocol/themes.ts'
import { ask, type Refused } from '../api/ask.ts'

const KEY = ['own-themes']

export function useOwnThemes() {
  return useQuery<OwnThemesReply, Refused>({
    queryKey: KEY,
    queryFn: () => ask('GET', '/own-themes', null, OwnThemesReply),
    // Where they are used changes without anybody touching them.
    staleTime: 0,
  })
}

type Edit =
  { kind: 'put'; revision: number; theme: OwnTheme } | { kind: 'remove'; revision: number; id: string }

export function useEditTheme() {
  const client = useQueryClient()
  return useMutation<OwnThemesReply, Refused, Edit>({
    mutationFn: (edit) =>
      edit.kind === 'put'
        ? ask(
            'POST',
            `/own-themes/${edit.theme.id}`,
            { revision: edit.revision, theme: edit.theme },
            OwnThemesReply,
          )
        : ask('DELETE', `/own-themes/${edit.id}?revision=${edit.revision}`, null, OwnThemesReply),
    onSuccess(reply) {
      client.setQueryData(KEY, reply)
      void client.invalidateQueries({ queryKey: ['themes'] })
    },
  })
}

/** What the preview needs of the house, once; the theme itself is worked out here as it is being made. */
export function useThemePreview(theme: OwnTheme) {
  return useQuery<ThemePreviewReply, Refused>({
    queryKey: ['theme-preview'],
    queryFn: () => ask('POST', '/own-themes/preview', { theme }, ThemePreviewReply),
    staleTime: 60_000,
  })
}
