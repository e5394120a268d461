import type { KioskCommand } from '../../core/model/kiosk-command.ts'
import type { CommandView } from '../../core/protocol/kiosk-commands.ts'
import type { KioskCommands } from './kiosk-commands.ts'
import type { Names } from './room-view.ts'

/** A command with the name of whoever asked. */
export function commandView(
  command: KioskCommand,
  { commands, names }: { commands: KioskCommands; names: Names },
): CommandView {
  return {
    ...command,
    byName: command.by.kind === 'system' ? null : names.actor(command.by.id),
    pictured: commands.picture(command.kioskId)?.command === command.id,
  }
}
