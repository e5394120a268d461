/**
 * Something whole, whatever fails inside: the visit ends as with LEAVE, the words are drawn anew, the console hears
 * of it. Whoever fails again and again is loaded anew: the page is the unit of repair.
 */
import { Component, type ComponentChildren } from 'preact'
import type { Piece } from '../piece.ts'

/** So many failures in a row, and the page begins anew. */
const PATIENCE = 3
/** Long enough that it is no loop that staff cannot interrupt. */
const RELOAD_AFTER_MS = 5_000

export class Whole extends Component<{ piece: Piece; children: ComponentChildren }, { failures: number }> {
  override state = { failures: 0 }

  override componentDidCatch(fault: unknown): void {
    const { piece } = this.props
    console.error('A part of the page failed:', fault)
    piece.problems.tell('page-error')
    piece.sound.silence()
    piece.send({ type: 'LEAVE' })
    const failures = this.state.failures + 1
    if (failures === PATIENCE) setTimeout(() => location.reload(), RELOAD_AFTER_MS)
    this.setState({ failures })
  }

  override render() {
    if (this.state.failures >= PATIENCE) return <main class="visit visit-neutral" />
    return <div key={this.state.failures}>{this.props.children}</div>
  }
}
