/** Sky and steppe as they are now: the relief's shares times the theme's colours, the breath, the wind. */
import { BufferGeometry, Float32BufferAttribute, GLSL3, Mesh, RawShaderMaterial } from 'three'
import { THEME_COLUMNS } from '../contract.ts'
import { FALLS } from './lamp.glsl.ts'
import { HORIZON } from './measures.ts'
import { SHARES } from './relief.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Sky {
  mesh: Mesh<BufferGeometry, RawShaderMaterial>
  dispose(): void
}

export function createSky(uniforms: LightsUniforms): Sky {
  const geometry = new BufferGeometry()
  const { position, index } = grid()
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

/** Columns of the grid: a whole number for each step of the theme from left to right. */
const COLUMNS = (THEME_COLUMNS - 1) * 2
/** Rows above the horizon and below it, closer together towards it. */
const ABOVE = 5
const BELOW = 7

/**
 * Whatever is smooth from pixel to pixel is worked out at the corners of a grid and lies between them by itself: the
 * theme's colours, the horizon's breath, an even sky, the waves of the wind. `position`: from the left and from the top.
 */
function grid(): { position: number[]; index: number[] } {
  const rows = [
    ...Array.from({ length: ABOVE }, (_, i) => HORIZON * (1 - (1 - i / ABOVE) ** 1.8)),
    ...Array.from({ length: BELOW + 1 }, (_, i) => HORIZON + (1 - HORIZON) * (i / BELOW) ** 1.8),
  ]
  const position: number[] = []
  const index: number[] = []
  for (const [row, y] of rows.entries())
    for (let column = 0; column <= COLUMNS; column++) {
      position.push(column / COLUMNS, y, 0)
      if (row === 0 || column === 0) continue
      const i = row * (COLUMNS + 1) + column
      const over = i - COLUMNS - 1
      index.push(over - 1, i - 1, over, over, i - 1, i)
    }
  return { position, index }
}

const vertexShader = /* glsl */ `
precision highp float;
in vec3 position;
out vec3 zenith;
out vec3 horizon;
out vec3 ground;
/** The even sky's shares, and how much of the weather's there is instead. */
out vec3 even;
/** How far the grass gives way, and what its two shares of the ground weigh. */
out vec3 grass;
uniform vec2 size;
uniform vec2 place;
uniform vec2 whole;
uniform vec4 slow;
uniform vec4 wind;
uniform float moves;
uniform vec3 zeniths[${THEME_COLUMNS}];
uniform vec3 horizons[${THEME_COLUMNS}];
uniform vec3 grounds[${THEME_COLUMNS}];
uniform vec2 airs[${THEME_COLUMNS}];
const float HORIZON = ${HORIZON.toFixed(4)};

/** Brightness of the horizon along its length: one wide breath, off the middle, that hardly moves. */
float breathAt(float x) {
  float middle = whole.y * (0.5 + place.x * 0.22) + 0.06 * moves * sin(slow.x);
  float away = (x - middle) * (x - middle);
  return (0.34 + 0.62 * exp(away * -1.384) + 0.5 * exp(away * -8.65)) * (1.0 + 0.05 * moves * sin(slow.y));
}

void main() {
  float across = position.x * ${(THEME_COLUMNS - 1).toFixed(1)};
  int column = min(${THEME_COLUMNS - 2}, int(across));
  float between = across - float(column);
  vec2 air = mix(airs[column], airs[column + 1], between);
  float glow = air.x;
  float x = position.x * size.x / size.y;
  float down = position.y - HORIZON;
  float up = max(-down, 0.0);
  zenith = mix(zeniths[column], zeniths[column + 1], between);
  ground = mix(grounds[column], grounds[column + 1], between);
  // Where nearly all light is asked for, it climbs: a dawn.
  float dawn = 1.0 + max(glow - 0.85, 0.0) * 40.0 * up;
  horizon = mix(horizons[column], horizons[column + 1], between) * (glow * breathAt(x + whole.x) * dawn);
  // Where little light is asked for, the sky is even: calm has no weather.
  even = vec3(0.62 + exp(up * -2.4), exp(up * -7.5) * 0.49 + exp(up * -26.0) * 0.97, smoothstep(0.1, 0.55, glow));
  // Wind: long waves pass over the grass, and the grass gives way to them, more the nearer it stands.
  float near = max(down, 0.04);
  float far = 1.0 / (near + 0.045);
  vec2 field = vec2((x + whole.x - 0.5 * whole.y) * far, far);
  float wave = sin(field.x * 0.62 + 1.7 * sin(field.y * 0.35 + slow.z) - wind.y);
  float ways = moves * (near - 0.04) * 0.009 * (wave + 0.5 * sin(wind.x + field.x * 1.3 + field.y));
  float gust = 0.5 + 0.5 * moves * wave * smoothstep(0.03, 0.05, down);
  float tall = 0.25 + air.y;
  grass = vec3(ways * size.y / size.x, 0.85 + 0.15 * tall, (0.7 + 0.6 * gust) * tall);
  gl_Position = vec4(position.x * 2.0 - 1.0, 1.0 - position.y * 2.0, 0.0, 1.0);
}
`

const fragmentShader = /* glsl */ `
precision highp float;
in vec3 zenith;
in vec3 horizon;
in vec3 ground;
in vec3 even;
in vec3 grass;
out vec4 colour;
uniform vec2 size;
${SHARES}
${FALLS}
void main() {
  vec4 shares;
  // Where nothing gives way to the wind one texel is enough. A processor skips no branch, but leaves a loop that no pixel is in.
  for (int i = grass.x == 0.0 ? 0 : 1; i < 1; i++) shares = sharesHere(ivec2(gl_FragCoord.xy));
  for (int i = grass.x == 0.0 ? 1 : 0; i < 1; i++) shares = sharesAt(gl_FragCoord.xy / vec2(textureSize(relief, 0)) + vec2(grass.x, 0.0));
  float weather = shares.z < 0.0005 ? even.z : 1.0;
  vec2 air = mix(even.xy, shares.xy, weather);
  vec3 c = zenith * air.x + horizon * air.y + ground * (shares.z * grass.y + shares.w * grass.z);
  c = max(c, 0.0);
  // Air is never as bright as a lamp: a soft ceiling, below what the output lets words stand on.
  float y = dot(c, vec3(0.2126, 0.7152, 0.0722));
  float kept = min(y, 0.038) + 0.02 * (1.0 - falls(max(y - 0.038, 0.0) * 50.0));
  colour = vec4(c * (kept / max(y, 1e-6)), 1.0);
}
`
