/** What adds its light to what is behind it, whatever the order. */
import { AdditiveBlending, GLSL3, RawShaderMaterial, type IUniform } from 'three'

export function glowing(
  uniforms: Record<string, IUniform>,
  vertexShader: string,
  fragmentShader: string,
): RawShaderMaterial {
  return new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
    blending: AdditiveBlending,
    premultipliedAlpha: true,
    transparent: true,
  })
}
