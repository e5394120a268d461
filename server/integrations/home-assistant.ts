/**
 * What Home Assistant, and everything that speaks its discovery, needs to know of each room: its theme and mode to see,
 * calm and its release to press. https://www.home-assistant.io/integrations/mqtt/#mqtt-discovery
 */
import type { Installation } from '../runtime/installation.ts'

export function homeAssistant(
  installation: Pick<Installation, 'rooms'>,
): { topic: string; payload: string }[] {
  return [...installation.rooms.values()].flatMap(({ room, venue }) => {
    const device = {
      identifiers: [`untold-${room.id}`],
      name: `Untold: ${room.name.en}`,
      manufacturer: 'Untold',
      suggested_area: venue.name.en,
    }
    const shared = { device, availability_topic: 'untold/status' }
    const state = `untold/rooms/${room.id}/state`
    const sensor = (aspect: string, name: string): [string, object] => [
      `sensor/untold-${room.id}-${aspect}`,
      {
        ...shared,
        name,
        unique_id: `untold-${room.id}-${aspect}`,
        state_topic: state,
        value_template: `{{ value_json.${aspect} }}`,
      },
    ]
    const button = (id: string, name: string, press: object): [string, object] => [
      `button/untold-${room.id}-${id}`,
      {
        ...shared,
        name,
        unique_id: `untold-${room.id}-${id}`,
        command_topic: `untold/rooms/${room.id}/command`,
        payload_press: JSON.stringify(press),
      },
    ]
    return [
      sensor('theme', 'Theme'),
      sensor('mode', 'Mode'),
      button('calm', 'Calm', { kind: 'calm' }),
      button('release-calm', 'Release calm', { kind: 'release', of: 'calm' }),
    ].map(([path, payload]) => ({ topic: `homeassistant/${path}/config`, payload: JSON.stringify(payload) }))
  })
}
