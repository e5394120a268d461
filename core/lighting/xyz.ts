/** Between linear sRGB and CIE XYZ (D65), IEC 61966-2-1. */
import type { Triple } from '../model/oklab.ts'

/** Writes XYZ to `out`. */
export function xyzFromLinear(r: number, g: number, b: number, out: Float64Array): void {
  out[0] = 0.4123907993 * r + 0.3575843394 * g + 0.1804807884 * b
  out[1] = 0.2126390059 * r + 0.7151686788 * g + 0.0721923154 * b
  out[2] = 0.0193308187 * r + 0.1191947798 * g + 0.9505321522 * b
}

/** Negative where the colour lies outside sRGB. */
export function linearFromXyz(x: number, y: number, z: number): Triple {
  return [
    3.2409699419 * x - 1.5373831776 * y - 0.4986107603 * z,
    -0.9692436363 * x + 1.8759675015 * y + 0.0415550574 * z,
    0.0556300797 * x - 0.2039769589 * y + 1.0569715142 * z,
  ]
}
