/** Where everything is kept: the folder, the database in it and the vault, each with a fault that a person can mend. */
import { constants, existsSync } from 'node:fs'
import { access, mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Config } from './config.ts'
import type { Store } from './ports/store.ts'
import { StartFault } from './start-fault.ts'
import { openStore } from './store/open-store.ts'
import { openVault, RingFault, type OpenVault } from './vault/open-vault.ts'

export async function openDatabase(file: string): Promise<Store> {
  try {
    return await openStore(file)
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault)
    throw new StartFault(
      `The database ${file} cannot be opened: ${why} Restore the data folder from a copy, or start with another UNTOLD_DATA_DIR; nothing was changed.`,
    )
  }
}

export async function vaultOf(config: Config, store: Store): Promise<OpenVault> {
  try {
    return await openVault(config.keyFile, join(config.dataDir, 'vault'), store.keepsakes)
  } catch (fault) {
    if (fault instanceof RingFault) throw new StartFault(fault.message)
    throw fault
  }
}

export async function prepareFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder)
    await access(folder, constants.W_OK)
  } catch {
    throw new StartFault(
      `The data folder ${folder} cannot be written. Give this user the right to write there, or set UNTOLD_DATA_DIR.`,
    )
  }
}

/** One level after the other: Node's own recursion never ends below /proc. */
async function makeFolder(folder: string): Promise<void> {
  if (existsSync(folder)) {
    if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is a file.`)
    return
  }
  if (dirname(folder) !== folder) await makeFolder(dirname(folder))
  await mkdir(folder, { mode: 0o700 })
}
