/** Sky and steppe as they are now: the relief's shares times the theme's colours, the breath, the wind. */
import { BufferGeometry, Float32BufferAttribute, GLSL3, Mesh, RawShaderMaterial } from 'three'
import { THEME_COLUMNS } from '../contract.ts'
import { HORIZON } from './measures.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Sky {
  mesh: Mesh<BufferGeometry, RawShaderMaterial>
  dispose(): void
}

export function createSky(uniforms: LightsUniforms): Sky {
  const geometry = new BufferGeometry()
  const { position, index } = columns()
  geometry.setAttribute('position', new Float32BufferAttribute(position, 3))
  geometry.setIndex(index)
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: {
      ...uniforms,
      zeniths: uniforms.zenith,
      horizons: uniforms.horizon,
      grounds: uniforms.ground,
      airs: uniforms.air,
    },
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  mesh.renderOrder = 0
  return {
    mesh,
    dispose() {
      geometry.dispose()
      material.dispose()
    },
  }
}

/** One strip for each step of the theme from left to right; within it the colours are between two. */
function columns(): { position: number[]; index: number[] } {
  const position: number[] = []
  const index: number[] = []
  for (let column = 0; column < THEME_COLUMNS; column++) {
    const x = (column / (THEME_COLUMNS - 1)) * 2 - 1
    position.push(x, -1, 0, x, 1, 0)
    if (column === 0) continue
    const i = column * 2
    index.push(i - 2, i, i - 1, i - 1, i, i + 1)
  }
  return { position, index }
}

const vertexShader = /* glsl */ `
in vec3 position;
out vec2 at;
out vec3 zenith;
out vec3 horizon;
out vec3 ground;
out vec2 air;
uniform vec2 size;
uniform vec3 zeniths[${THEME_COLUMNS}];
uniform vec3 horizons[${THEME_COLUMNS}];
uniform vec3 grounds[${THEME_COLUMNS}];
uniform vec2 airs[${THEME_COLUMNS}];
void main() {
  int column = gl_VertexID / 2;
  zenith = zeniths[column];
  horizon = horizons[column];
  ground = grounds[column];
  air = airs[column];
  at = vec2((position.x * 0.5 + 0.5) * size.x / size.y, 0.5 - position.y * 0.5);
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

const fragmentShader = /* glsl */ `
precision highp float;
in vec2 at;
in vec3 zenith;
in vec3 horizon;
in vec3 ground;
in vec2 air;
out vec4 colour;
uniform sampler2D relief;
uniform vec2 size;
uniform vec2 place;
uniform vec2 whole;
uniform vec4 slow;
uniform vec4 wind;
uniform float moves;
const float HORIZON = ${HORIZON.toFixed(4)};

/** Brightness of the horizon along its length: one wide breath, off the middle, that hardly moves. */
float breathAt(float x) {
  float middle = whole.y * (0.5 + place.x * 0.22) + 0.06 * moves * sin(slow.x);
  float away = (x - middle) * (x - middle);
  return (0.34 + 0.62 * exp(away * -1.384) + 0.5 * exp(away * -8.65)) * (1.0 + 0.05 * moves * sin(slow.y));
}

void main() {
  float glow = air.x;
  float grass = air.y;
  vec2 p = at;
  float gust = 0.5;
  float down = at.y - HORIZON;
  if (down > 0.04) {
    // Wind: long waves pass over the grass, and the grass gives way to them, more the nearer it stands.
    float far = 1.0 / (down + 0.045);
    vec2 field = vec2((at.x + whole.x - 0.5 * whole.y) * far, far);
    float wave = sin(field.x * 0.62 + 1.7 * sin(field.y * 0.35 + slow.z) - wind.y);
    gust += 0.5 * moves * wave;
    p.x += moves * (down - 0.04) * 0.009 * (wave + 0.5 * sin(wind.x + field.x * 1.3 + field.y));
  }
  vec4 shares = texture(relief, vec2(p.x * size.y / size.x, 1.0 - p.y));
  // Where little light is asked for, the sky is even: calm has no weather.
  float weather = smoothstep(0.1, 0.55, glow);
  if (weather < 1.0 && shares.z < 0.0005) {
    float up = max(-down, 0.0);
    vec2 even = vec2(0.62 + exp(up * -2.4), exp(up * -7.5) * 0.49 + exp(up * -26.0) * 0.97);
    shares.xy = mix(even, shares.xy, weather);
  }
  // Where nearly all light is asked for, it climbs: a dawn.
  shares.y *= 1.0 + max(glow - 0.85, 0.0) * 40.0 * max(-down, 0.0);
  float earth = mix(shares.z * 0.85, shares.z + shares.w * (0.7 + 0.6 * gust), 0.25 + grass);
  vec3 c = zenith * shares.x + horizon * (shares.y * glow * breathAt(at.x + whole.x)) + ground * earth;
  // Air is never as bright as a lamp: a soft ceiling, below what the output lets words stand on.
  float y = dot(c, vec3(0.2126, 0.7152, 0.0722));
  if (y > 0.038) c *= (0.038 + 0.02 * (1.0 - exp((0.038 - y) / 0.02))) / y;
  colour = vec4(max(c, 0.0), 1.0);
}
`
