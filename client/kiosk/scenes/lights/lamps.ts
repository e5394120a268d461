/** The lights that hang: one glow for each, drawn together. What has gathered into a ring, and what travels, is in halos.ts. */
import { AdditiveBlending, GLSL3, InstancedBufferGeometry, Mesh, RawShaderMaterial } from 'three'
import { LAMP_FRAGMENT, octagon, SEEN } from './lamp.glsl.ts'
import { MOST_LIGHTS } from './measures.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Lamps {
  mesh: Mesh<InstancedBufferGeometry, RawShaderMaterial>
  count(lights: number): void
  dispose(): void
}

export function createLamps(uniforms: LightsUniforms): Lamps {
  const geometry = new InstancedBufferGeometry()
  octagon(geometry)
  geometry.instanceCount = 0
  const { size, body, state, tint, slow, moves } = uniforms
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: { size, body, state, tint, slow, moves },
    vertexShader,
    fragmentShader: LAMP_FRAGMENT,
    depthTest: false,
    depthWrite: false,
    blending: AdditiveBlending,
    premultipliedAlpha: true,
    transparent: true,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 1
  return {
    mesh,
    count(lights) {
      geometry.instanceCount = lights
      mesh.visible = lights > 0
    },
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

const vertexShader = /* glsl */ `
in vec3 position;
uniform vec2 size;
uniform float moves;
uniform vec4 slow;
uniform vec4 body[${MOST_LIGHTS}];
uniform vec4 state[${MOST_LIGHTS}];
uniform vec3 tint[${MOST_LIGHTS}];
out vec2 from;
flat out vec4 shape;
flat out vec3 colour;
flat out float reach;
flat out vec4 fold;
void main() {
  vec4 b = body[gl_InstanceID];
  vec4 s = state[gl_InstanceID];
  float which = float(gl_InstanceID);
  float hangs = (1.0 - s.x) * (1.0 - s.x);
  colour = tint[gl_InstanceID];
  reach = mix(0.150 + 1.7 * b.z, 0.24, smoothstep(0.0, 0.3, s.x));
  from = position.xy * reach * ${SEEN.toFixed(2)};
  shape = vec4(b.z, b.w, 1.0, s.y * hangs);
  // How bright it may be says the mask (stage/word-mask.ts).
  fold = vec4(which * 1.31, which * 0.77 + 0.16 * moves * sin(slow.z * 3.0 + which), 0.0, 0.0);
  vec2 p = b.xy + from + s.zw * 0.5;
  gl_Position = hangs < 0.000001 ? vec4(2.0, 2.0, 2.0, 1.0) : vec4(p.x * size.y / size.x * 2.0 - 1.0, 1.0 - p.y * 2.0, 0.0, 1.0);
}
`
