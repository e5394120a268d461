/** An id made from a name; names in Cyrillic leave nothing of themselves, so those are counted. */
export function freeId(name: string, otherwise: string, taken: readonly string[]): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '')
  const base = slug === '' ? otherwise : slug
  if (slug !== '' && !taken.includes(base)) return base
  for (let n = 1; ; n++) if (!taken.includes(`${base}-${n}`)) return `${base}-${n}`
}
