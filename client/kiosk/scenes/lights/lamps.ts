/** The lights that hang, the ring into which one gathers, and lights on their way: one glow for each, drawn together. */
import { InstancedBufferGeometry, Mesh, type RawShaderMaterial } from 'three'
import { glowing } from './glowing.ts'
import { LAMP_FRAGMENT, octagon, SEEN } from './lamp.glsl.ts'
import { MOST_LIGHTS } from './measures.ts'
import { PASSING_FRAGMENT, PASSING_VERTEX } from './passing.glsl.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Lamps {
  mesh: Mesh<InstancedBufferGeometry, RawShaderMaterial>
  /** How many hang; index of the one that is a ring or on its way to be one, or −1; how many are on their way. */
  count(lights: number, gathering: number, travelling: number): void
  dispose(): void
}

export function createLamps(uniforms: LightsUniforms): Lamps {
  const geometry = new InstancedBufferGeometry()
  octagon(geometry)
  geometry.instanceCount = 0
  const hanging = glowing(uniforms, hangingVertex, LAMP_FRAGMENT)
  const passing = glowing(uniforms, passingVertex, PASSING_FRAGMENT)
  const mesh = new Mesh(geometry, hanging)
  mesh.frustumCulled = false
  mesh.renderOrder = 1
  return {
    mesh,
    count(lights, gathering, travelling) {
      uniforms.lamps.value = lights
      uniforms.gathering.value = gathering
      const passes = (gathering < 0 ? 0 : 1) + travelling
      mesh.material = passes > 0 ? passing : hanging
      geometry.instanceCount = lights + passes
      mesh.visible = geometry.instanceCount > 0
    },
    dispose() {
      geometry.dispose()
      hanging.dispose()
      passing.dispose()
    },
  }
}

const OWN = /* glsl */ `
in vec3 position;
uniform vec2 size;
uniform float moves;
uniform vec4 slow;
out vec2 from;
flat out vec4 shape;
flat out vec3 colour;
flat out float reach;
flat out vec4 fold;
`

const PLACE_LAMP = /* glsl */ `
void placeLamp() {
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

const hangingVertex = /* glsl */ `
${OWN}
uniform vec4 body[${MOST_LIGHTS}];
uniform vec4 state[${MOST_LIGHTS}];
uniform vec3 tint[${MOST_LIGHTS}];
${PLACE_LAMP}
void main() {
  placeLamp();
}
`

const passingVertex = /* glsl */ `
${OWN}
${PASSING_VERTEX}
${PLACE_LAMP}
uniform int lamps;
uniform int gathering;
void main() {
  int passes = gl_InstanceID - lamps;
  int travels = passes - (gathering < 0 ? 0 : 1);
  if (travels >= 0) placeTraveller(travels);
  else if (passes >= 0) placeRing(gathering);
  else {
    kind = 0;
    centre = vec2(0.0);
    placeLamp();
  }
}
`
