/** Stories that leave and arrive as packages, over HTTP. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ExportReport, ImportReport, type ExportRequest } from '../../../core/protocol/story-packages.ts'
import { ask, askForFile, askWithFile, type Refused } from '../api/ask.ts'
import { saveFile } from '../api/save-file.ts'

/** What would leave now; asked anew whenever the sheet is opened. */
export function useExportCheck(stories: ExportRequest['stories']) {
  return useQuery<ExportReport, Refused>({
    queryKey: ['desk', 'export', stories],
    queryFn: () => ask('POST', '/desk/exports/check', { stories }, ExportReport),
    gcTime: 0,
    staleTime: 0,
  })
}

/** Fetches the archive and hands it to the browser's downloads. */
export function useExport(stories: ExportRequest['stories']) {
  return useMutation<void, Refused>({
    mutationFn: async () => {
      const { name, file } = await askForFile('/desk/exports', { stories })
      saveFile(name, file)
    },
  })
}

export interface ImportWish {
  archive: Blob
  dryRun: 'yes' | 'no'
}

export function useImport() {
  const client = useQueryClient()
  return useMutation<ImportReport, Refused, ImportWish>({
    mutationFn: ({ archive, dryRun }) =>
      askWithFile(`/desk/imports?dryRun=${dryRun}`, archive, 'application/zip', ImportReport),
    onSuccess: (report) => {
      if (!report.dryRun) void client.invalidateQueries({ queryKey: ['desk'] })
    },
  })
}
