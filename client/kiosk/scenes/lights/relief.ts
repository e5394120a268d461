/**
 * What of sky and steppe never moves, drawn once per size of the picture: clouds, ridges, grass. Per pixel not
 * a colour but shares of the theme's colours, so that a theme can change and the breath move at no cost.
 * R: zenith, G: horizon, B: ground (0 in the sky only), A: the part of the ground that answers to wind.
 */
import {
  BufferGeometry,
  Camera,
  Float32BufferAttribute,
  GLSL3,
  LinearFilter,
  Mesh,
  RawShaderMaterial,
  Scene as Graph,
  WebGLRenderTarget,
  UnsignedByteType,
  type WebGLRenderer,
} from 'three'
import { samePart, WHOLE, type Part } from '../../../../core/model/glass.ts'
import { linesBelow, pictureLines } from '../../stage/glass-part.ts'
import { HORIZON, MOST_RIDGES } from './measures.ts'
import { NOISE } from './noise.glsl.ts'
import type { LightsUniforms } from './uniforms.ts'

export interface Relief {
  /** Size of the glass in pixels, and the part of the picture that it shows. */
  resize(width: number, height: number, part: Part): void
  /** Draws it anew where the size has changed since; leaves the render target as it was. */
  draw(renderer: WebGLRenderer): void
  dispose(): void
}

/** Reads the shares at a place of the picture, from the left and from the bottom, or at one of its pixels. */
export const SHARES = /* glsl */ `
uniform sampler2D relief;
vec4 sharesOf(vec4 bytes) {
  return vec4(bytes.xyz * bytes.xyz * 4.0, bytes.w * 1.6 - 0.4);
}
vec4 sharesAt(vec2 uv) {
  return sharesOf(textureLod(relief, uv, 0.0));
}
vec4 sharesHere(ivec2 pixel) {
  return sharesOf(texelFetch(relief, pixel, 0));
}
`

export function createRelief(uniforms: LightsUniforms): Relief {
  const target = new WebGLRenderTarget(1, 1, {
    // A quarter of the memory traffic of halves, and where a processor draws a fifth of a frame.
    type: UnsignedByteType,
    depthBuffer: false,
    magFilter: LinearFilter,
    minFilter: LinearFilter,
  })
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 3, -1, 0, -1, 3, 0], 3))
  const { size, place, along, whole, ridges } = uniforms
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms: { size, place, along, whole, ridges },
    vertexShader,
    fragmentShader,
    depthTest: false,
    depthWrite: false,
  })
  const mesh = new Mesh(geometry, material)
  mesh.frustumCulled = false
  const graph = new Graph()
  graph.add(mesh)
  const camera = new Camera()
  uniforms.relief.value = target.texture
  let drawn = false
  const shown = { from: 0, metres: 0, ridges: 0, left: 0, wide: 0, part: WHOLE }
  const glass = { width: 1, height: 1, part: WHOLE }
  return {
    resize(width, height, part) {
      glass.width = width
      glass.height = height
      glass.part = part
    },
    draw(renderer) {
      // While a ridge rises, in steps that nobody sees.
      const standing = Math.round(ridges.value * 48) / 48
      const inPlace = shown.from === along.value.x && shown.metres === along.value.y
      const inWhole = shown.left === whole.value.x && shown.wide === whole.value.y
      if (
        drawn &&
        inPlace &&
        inWhole &&
        shown.ridges === standing &&
        target.width === glass.width &&
        target.height === glass.height &&
        samePart(shown.part, glass.part)
      )
        return
      shown.from = along.value.x
      shown.metres = along.value.y
      shown.left = whole.value.x
      shown.wide = whole.value.y
      shown.ridges = standing
      const before = renderer.getRenderTarget()
      shown.part = glass.part
      target.setSize(glass.width, glass.height)
      target.viewport.set(
        0,
        -linesBelow(glass.height, glass.part),
        glass.width,
        pictureLines(glass.height, glass.part),
      )
      renderer.setRenderTarget(target)
      renderer.render(graph, camera)
      renderer.setRenderTarget(before)
      drawn = true
    },
    dispose() {
      uniforms.relief.value = null
      target.dispose()
      geometry.dispose()
      material.dispose()
    },
  }
}

const vertexShader = /* glsl */ `
in vec3 position;
out vec2 at;
uniform vec2 size;
void main() {
  at = vec2((position.x * 0.5 + 0.5) * size.x / size.y, 0.5 - position.y * 0.5);
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

const fragmentShader = /* glsl */ `
precision highp float;
precision highp int;
in vec2 at;
out vec4 shares;
uniform vec2 size;
uniform vec2 place;
uniform vec2 along;
uniform vec2 whole;
uniform float ridges;
${NOISE}
const float HORIZON = ${HORIZON.toFixed(4)};
const int RIDGES = 5;

/** Place along the room's horizon: outlines go on from screen to screen. */
float metresAt(float x) {
  return along.x + x * along.y;
}

/** What an outline is the sum of: how fine, from where, how much of it. The last two are its roughness. */
const vec3 SLOPES[5] = vec3[](vec3(1.0, 0.0, 0.55), vec3(2.9, 3.1, 0.34), vec3(7.1, 9.2, 0.11), vec3(46.0, 0.0, 0.012), vec3(140.0, 0.0, 0.005));

/** Outline of a ridge, as a height over the horizon: long, low, never the same slope twice. */
float ridgeAt(float x, float layer) {
  vec2 p = vec2(metresAt(x) * (0.94 + layer * 0.37) + layer * 13.7, layer * 7.3);
  float outline = 0.0;
  for (int i = 0; i < 5; i++) {
    vec3 slope = SLOPES[i];
    bool rough = i > 2;
    float height = noise(vec2(p.x * slope.x + slope.y, rough ? layer : p.y + slope.y));
    outline += (rough ? (height - 0.5) * layer : height) * slope.z;
  }
  return outline;
}

/** Strata of thin cloud, closer together towards the horizon, and the light that they catch. */
vec4 skyAt(vec2 p) {
  float up = max(HORIZON - p.y, 0.0);
  float far = 1.0 / (up + 0.10);
  float veil = fbm(vec2(p.x * far * 0.42, far * 1.35) + place * 31.0);
  float streaks = fbm(vec2(p.x * 1.3, up * 26.0) + place.yx * 17.0);
  float air = (0.62 + exp(-up * 2.4)) * (0.66 + 0.72 * veil);
  float lit = exp(-up * 7.5) * (0.16 + 1.5 * veil * veil) + exp(-up * 26.0) * (0.5 + streaks);
  return vec4(air, lit, 0.0, 0.0);
}

/** The steppe: grain in perspective, and the last light lying on the far grass. */
vec4 steppeAt(vec2 p) {
  float down = p.y - HORIZON;
  float far = 1.0 / (down + 0.045);
  float x = p.x - 0.5 * whole.y;
  vec2 field = vec2(x * far * 1.6, far * 2.4) + place * 53.0;
  float tufts = fbm(field * vec2(1.0, 1.6));
  float blades = noise(vec2(p.x * 150.0 + down * down * 60.0, far * 5.5 + place.x * 9.0));
  blades *= noise(vec2(p.x * 61.0, far * 3.1));
  float near = smoothstep(0.03, 0.3, down);
  float slope = mix(1.5, 0.8, smoothstep(0.0, 0.34, down));
  float lying = exp(-down * 17.0) * (0.35 + 0.9 * tufts * tufts);
  return vec4(0.12 * lying, 0.26 * lying, (0.35 + 0.8 * tufts) * slope, (0.3 + 0.5 * near) * (blades - 0.28) * slope);
}

const vec3 FAR[4] = vec3[](vec3(1.0, 0.0, 0.56), vec3(2.3, 5.1, 0.28), vec3(5.3, 1.7, 0.11), vec3(13.0, 0.7, 0.05));

/**
 * The campaign's ridges, one for each evening, behind all others: each a breath darker than the air at its crest
 * and lost in it below, the later ones farther and higher.
 */
vec4 campaign(vec4 s, vec2 p, float pixel) {
  for (int i = int(ceil(ridges)) - 1; i >= 0; i--) {
    float day = float(i);
    float standing = clamp(ridges - day, 0.0, 1.0);
    float far = day / ${(MOST_RIDGES - 1).toFixed(1)};
    float x = metresAt(p.x) * mix(1.5, 0.75, far) + day * 17.31;
    float outline = 0.0;
    for (int j = 0; j < 4; j++) outline += noise(vec2(x * FAR[j].x + FAR[j].y, j == 0 ? day * 3.7 : day)) * FAR[j].z;
    float crest = HORIZON - mix(0.052, 0.150, far) - mix(0.062, 0.092, far) * (outline - 0.42);
    crest = mix(HORIZON, crest, smoothstep(0.0, 1.0, standing));
    float below = p.y - crest;
    float inside = smoothstep(-pixel, pixel, below);
    if (inside <= 0.0) continue;
    // Dark at the crest, paler with distance; below it the valley's mist takes on the light of the sky.
    float mist = 1.0 - exp(max(below, 0.0) * mix(-38.0, -26.0, far));
    vec4 stone = vec4(mix(0.66, 0.96, far) + mix(0.66, 0.40, far) * mist, mix(0.05, 0.13, far) + mix(0.72, 0.30, far) * mist, 0.0, 0.0);
    s = mix(s, stone, inside * mix(0.92, 0.62, far) * standing);
  }
  return s;
}

/** Ridge behind ridge, each dark at its crest and lost in the mist of the valley before it. */
vec4 ridge(float layer, float below) {
  float mist = exp(-below * mix(45.0, 90.0, layer));
  float veiled = mix(0.42, 0.09, sqrt(layer)) * (1.15 - 1.05 * mist);
  return vec4(0.55 * (1.0 - layer) + 1.21 * veiled, 0.45 * veiled, 0.85 * max(layer, 0.02), 0.0);
}

void main() {
  float pixel = 1.0 / size.y;
  vec2 here = at + vec2(whole.x, 0.0);
  vec4 s = at.y < HORIZON + 0.02 ? skyAt(here) : vec4(0.0);
  if (ridges > 0.0 && at.y < HORIZON + 0.02 && at.y > HORIZON - 0.24) s = campaign(s, at, pixel);
  // Ridges stand in a narrow band; where none can, a processor leaves the loop and skips no branch.
  float crest = HORIZON;
  bool hilly = at.y > HORIZON - 0.092 && at.y < HORIZON + 0.05;
  for (int i = hilly ? 0 : RIDGES; i < RIDGES; i++) {
    float layer = float(i) / float(RIDGES - 1);
    crest = HORIZON - mix(0.014, -0.034, layer) - mix(0.074, 0.022, layer) * ridgeAt(at.x, float(i));
    float inside = smoothstep(-pixel, pixel, at.y - crest);
    if (inside > 0.0) s = mix(s, ridge(layer, at.y - crest), inside);
  }
  s = mix(s, steppeAt(here), smoothstep(-pixel, 0.012, at.y - crest));
  // Air over the ground: the horizon is never a cut.
  s.y += exp(-abs(at.y - HORIZON - 0.004) * 42.0) * 0.10;
  // Corners fall away as in a lens.
  vec2 from = (here - vec2(0.5 * whole.y, 0.55)) / vec2(whole.y, 1.0);
  s *= 1.0 - 0.55 * smoothstep(0.25, 0.95, dot(from, from) * 2.0);
  // Between two bytes chance decides, so that no step is seen.
  uvec2 cell = uvec2(gl_FragCoord.xy);
  float chance = hash(ivec2(cell)) - 0.5;
  vec4 bytes = vec4(sqrt(max(s.xyz, 0.0) * 0.25), (s.w + 0.4) / 1.6);
  // Nothing of the ground in the sky stays nothing.
  shares = bytes + vec4(vec2(chance), s.z > 0.0 ? chance : 0.0, chance) / 255.0;
}
`
