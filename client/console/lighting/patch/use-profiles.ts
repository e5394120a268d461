import { useMemo } from 'react'
import type { FixtureProfile, Rig } from '../../../../core/model/fixture.ts'
import { GENERIC_PROFILES } from '../../../../core/lighting/patching/generic-profiles.ts'

/** Every kind of lamp that can be patched here: the rig's own first, then the built-in ones that it lacks. */
export function useProfiles(rig: Rig): FixtureProfile[] {
  return useMemo(() => {
    const own = new Set(rig.profiles.map((each) => each.id))
    return [...rig.profiles, ...GENERIC_PROFILES.filter((each) => !own.has(each.id))]
  }, [rig])
}
