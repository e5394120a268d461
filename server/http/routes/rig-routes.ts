import * as z from 'zod/mini'
import { Identifier } from '../../../core/model/identifier.ts'
import type { Universe } from '../../../core/model/light-wire.ts'
import type { Rig } from '../../../core/model/fixture.ts'
import {
  changeRig,
  problemSentence,
  profileOf,
  type RigProblem,
} from '../../../core/lighting/patching/change-rig.ts'
import { suggestedAddress, WireMap } from '../../../core/lighting/patching/free-address.ts'
import { GENERIC_PROFILES } from '../../../core/lighting/patching/generic-profiles.ts'
import { newlyHeardFromHere } from '../../../core/lighting/patching/own-universes.ts'
import { importFixture } from '../../../core/lighting/open-fixture-library/import-fixture.ts'
import {
  importProblemSentence,
  noteSentence,
} from '../../../core/lighting/open-fixture-library/import-notes.ts'
import {
  FixtureImportReply,
  FixtureImportRequest,
  FreeAddressReply,
  IdentifyReply,
  IdentifyRequest,
  ProfilesReply,
  RigChangeRequest,
  RigReply,
  UndoRequest,
} from '../../../core/protocol/lighting.ts'
import { actorOf, type Caller } from '../../access/caller.ts'
import type { ServerContext } from '../../context.ts'
import { isRigUndoable, type Paper, type RigEdited } from '../../runtime/light-desk.ts'
import { notFound, Refusal, refusal } from '../problem.ts'
import { ok, route, type Reply, type Route } from '../route.ts'

const RoomParams = z.strictObject({ id: Identifier })
/** A rig of thousands of lamps, or the largest definition of the Open Fixture Library, as JSON. */
const RIG_LIMIT = 8 * 1024 * 1024

/** What hangs in a room, and where on the wire. */
export function rigRoutes(context: ServerContext): Route[] {
  const { desk, clock } = context
  function existing(roomId: string): string {
    if (!context.installation.rooms.has(roomId)) throw notFound(`room "${roomId}"`)
    return roomId
  }
  async function answered(edited: RigEdited, roomId: string, caller: Caller): Promise<Reply> {
    switch (edited.outcome) {
      case 'done':
        await context.audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: `rig.${edited.paper.what}`,
          subject: `room:${roomId}`,
        })
        return ok(rigView(edited.paper, context))
      case 'stale':
        throw stale(edited.paper, context)
      case 'nothing-to-undo':
        throw refusal(
          409,
          'nothing_to_undo',
          'Nothing to undo',
          'There is no earlier state of this rig left.',
        )
      case 'refused':
        throw cannotBe(edited.problems, edited.rig)
      default:
        return edited satisfies never
    }
  }
  return [
    route({
      method: 'get',
      path: '/rooms/{id}/rig',
      access: 'see',
      summary: 'The lamps of a room: where they hang, and where they are on the wire',
      params: RoomParams,
      query: null,
      body: null,
      reply: { status: 200, schema: RigReply },
      handle: async ({ params }) => ok(rigView(desk.rig(existing(params.id)), context)),
    }),
    route({
      method: 'post',
      path: '/rooms/{id}/rig',
      access: 'lighting',
      summary: 'One edit of the rig, made from the revision that it names; in force at once, without a jump',
      bodyLimit: RIG_LIMIT,
      params: RoomParams,
      query: null,
      body: RigChangeRequest,
      reply: { status: 200, schema: RigReply },
      handle: async ({ params, body, caller }) => {
        const roomId = existing(params.id)
        const after = changeRig(desk.rig(roomId).body, body.change).rig
        const ours = newlyHeardFromHere(after, desk.rigs(), context.wiring.wiring)
        if (ours.length > 0) throw cannotBe(ours, after)
        const edited = await desk.changeRig(roomId, body.revision, body.change, actorOf(caller))
        return answered(edited, roomId, caller)
      },
    }),
    route({
      method: 'post',
      path: '/rooms/{id}/rig/undo',
      access: 'lighting',
      summary: 'Takes back the newest edit of the rig',
      params: RoomParams,
      query: null,
      body: UndoRequest,
      reply: { status: 200, schema: RigReply },
      handle: async ({ params, body, caller }) => {
        const roomId = existing(params.id)
        return answered(await desk.undoRig(roomId, body.revision, actorOf(caller)), roomId, caller)
      },
    }),
    route({
      method: 'get',
      path: '/rooms/{id}/rig/free',
      access: 'see',
      summary: 'The next free address for a lamp of this kind',
      params: RoomParams,
      query: z.strictObject({
        profile: Identifier,
        universe: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(63_999))),
      }),
      body: null,
      reply: { status: 200, schema: FreeAddressReply },
      handle: async ({ params, query }) => {
        const rig = desk.rig(existing(params.id)).body
        const profile = profileOf(rig, query.profile)
        if (profile === null) throw notFound(`kind of lamp "${query.profile}"`)
        const free = freeIn(rig, profile.channels.length, query.universe ?? null)
        if (free === null)
          throw refusal(409, 'wire_full', 'No room', 'There is no free place for this lamp from there on.')
        return ok(free)
      },
    }),
    route({
      method: 'post',
      path: '/rooms/{id}/rig/identify',
      access: 'lighting',
      summary: 'Lets some lamps pulse slowly for a while, so that somebody in the room finds them',
      params: RoomParams,
      query: null,
      body: IdentifyRequest,
      reply: { status: 200, schema: IdentifyReply },
      handle: async ({ params, body, caller }) => {
        const roomId = existing(params.id)
        const there = new Set(desk.rig(roomId).body.fixtures.map((each) => each.id))
        const gone = body.fixtures.find((each) => !there.has(each))
        if (gone !== undefined) throw notFound(`fixture "${gone}" in the rig`)
        const fixtures = body.seconds === 0 ? [] : body.fixtures
        const until = clock.now() + body.seconds * 1_000
        desk.identify(roomId, fixtures, until)
        await context.audit.write({
          at: clock.now(),
          actor: actorOf(caller),
          action: 'rig.identify',
          subject: `room:${roomId}`,
        })
        return ok({ fixtures, until })
      },
    }),
    route({
      method: 'get',
      path: '/fixture-profiles',
      access: 'see',
      summary: 'Kinds of lamp that are built in',
      params: null,
      query: null,
      body: null,
      reply: { status: 200, schema: ProfilesReply },
      handle: async () => ok({ items: GENERIC_PROFILES }),
    }),
    route({
      method: 'post',
      path: '/fixture-imports',
      access: 'lighting',
      summary: 'Reads a definition of the Open Fixture Library; changes nothing',
      bodyLimit: RIG_LIMIT,
      params: null,
      query: null,
      body: FixtureImportRequest,
      reply: { status: 200, schema: FixtureImportReply },
      handle: async ({ body }) => {
        const result = importFixture(body.definition, {
          manufacturer: body.manufacturer ?? '',
          key: body.key ?? '',
        })
        if (!result.ok)
          throw new Refusal(
            422,
            'no_fixture',
            'This is no fixture that can be read',
            importProblemSentence(result.problems[0] ?? { code: 'no-definition' }),
            result.problems.map((each) => ({
              field: 'body.definition',
              message: importProblemSentence(each),
            })),
            {},
          )
        const { name, modes, leftOut } = result
        return ok({
          name,
          modes: modes.map(({ profile, notes }) => ({ profile, notes: notes.map(noteSentence) })),
          leftOut: leftOut.map(importProblemSentence),
        } satisfies FixtureImportReply)
      },
    }),
  ]
}

function cannotBe(problems: readonly RigProblem[], rig: Rig): Refusal {
  const sentences = problems.map((each) => problemSentence(each, rig))
  return new Refusal(
    422,
    'rig_refused',
    'The rig cannot be so',
    sentences.slice(0, 3).join(' '),
    sentences.map((message, i) => ({ field: `body.change.${problems[i]!.kind}`, message })),
    {},
  )
}

function freeIn(rig: Rig, slots: number, universe: z.infer<typeof Universe> | null) {
  if (universe === null) return suggestedAddress(rig, slots)
  return new WireMap(rig).nextFree({ universe, address: 1 }, slots)
}

function rigView(paper: Paper<Rig>, context: ServerContext): RigReply {
  const { revision, at, actor, what, body } = paper
  const identified = context.desk.identified(body.roomId)
  return {
    ...{ revision, at, what, undoable: isRigUndoable(paper), rig: body },
    by: nameOfActor(actor, context),
    identifying: identified && { fixtures: [...identified.fixtures], until: identified.until },
  }
}

/** Display name of a person or a script; `system` for what came with the installation. */
export function nameOfActor(actor: string, context: ServerContext): string {
  const [, id = actor] = actor.split(':')
  return context.names.actor(id) ?? id
}

export function stale(paper: Paper<unknown>, context: ServerContext): Refusal {
  const by = nameOfActor(paper.actor, context)
  return refusal(
    409,
    'stale',
    'Somebody else changed it',
    `${by} changed this meanwhile (revision ${paper.revision}). Nothing of yours was saved over it: read it again and make your change to what it is now.`,
  )
}
