/** Stories as packages in one archive (docs/stories.md): bytes on the way in, bytes on the way out, nothing on the disk. */
import type { Language, Localised } from '../../core/model/language.ts'
import type { StoryText, TravellingManifest } from '../../core/model/story.ts'

/** Something a person must put right in a package: where it is and what to do. Never a text of the story. */
export interface StoryProblem {
  /** Name of the file in the package; whoever reads several puts the folder before it. `.` is the folder itself. */
  file: string
  field: string
  /** What is wrong, in English, to follow file and field. */
  message: string
  /** The same as a sentence that names the field itself, in every language of the installation. */
  words: Localised
}

/** A story as a package holds it: one revision in at least one language, and readings of exactly these texts. */
export interface PackagedStory {
  manifest: TravellingManifest
  text: Partial<Record<Language, StoryText>>
  /** The sound of each reading that the manifest names: Ogg Opus. A package that names none has none. */
  sounds?: Partial<Record<Language, Uint8Array>>
}

export type PackageResult = { ok: true; story: PackagedStory } | { ok: false; problems: StoryProblem[] }

/** One package of an archive, by the name of its folder. */
export type ArchivedPackage = { folder: string } & PackageResult

/** `problems`: the archive itself is not to be trusted, or is none; nothing of it was looked into further. */
export type ArchiveReading =
  { ok: true; packages: ArchivedPackage[] } | { ok: false; problems: { file: string; words: Localised }[] }

export interface StoryArchive {
  /** Never throws for what is in the bytes, and reads at most what the limits allow. */
  read(bytes: Buffer): Promise<ArchiveReading>
  /** The same stories give the same bytes, on any machine and any day. */
  write(stories: readonly PackagedStory[]): Promise<Buffer>
}
