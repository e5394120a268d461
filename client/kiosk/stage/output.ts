/**
 * The last thing before the glass: the scene's light becomes a picture. Whatever a scene draws, under words
 * its luminance stays below 0.08, so that light text has 7:1; LEAVE is near-black here, below every scene.
 */
import {
  BufferGeometry,
  Camera,
  DataTexture,
  Float32BufferAttribute,
  FloatType,
  GLSL3,
  HalfFloatType,
  LinearFilter,
  Mesh,
  NearestFilter,
  RawShaderMaterial,
  RGFormat,
  Scene as Graph,
  UnsignedByteType,
  type TextureDataType,
  Vector2,
  WebGLRenderTarget,
  type WebGLRenderer,
} from 'three'
import type { Part } from '../../../core/model/glass.ts'
import { linesBelow, pictureLines } from './glass-part.ts'
import { MASK_HEIGHT, MASK_WIDTH } from './word-mask.ts'

/** Luminance under words; the guarantee is 0.08, the rest is room for grain. */
export const CAP_WORDS = 0.074
/** See SLOPE in the shader. */
const SLOPE_WORDS = '401.1'
/** Between the two caps, by ratio: how far a light on its way may go from the one to the other. */
const MOST_ON_THE_WAY = 0.86
/** Luminance in the discs around lights. */
export const CAP_LIGHTS = 0.82
const CAP_RISE = ((CAP_LIGHTS / CAP_WORDS) ** 0.25 - 1).toFixed(6)

/** What draws: where a processor does a card's work, other things are dear. */
export type DrawnBy = 'card' | 'processor'

export interface Output {
  /** The scene draws into this; linear light, without a ceiling. Its viewport is the whole picture. */
  target: WebGLRenderTarget
  /** Size of the glass in pixels, and which part of the picture it shows. */
  resize(width: number, height: number, part: Part): void
  /** Brings what is in the target onto the canvas; `dark` 1 is near-black. */
  draw(dark: number): void
  /** The mask's bytes have changed. */
  masked(): void
  dispose(): void
}

export function createOutput(renderer: WebGLRenderer, bytes: Uint8Array, drawnBy: DrawnBy): Output {
  const target = new WebGLRenderTarget(1, 1, {
    type: depthOf(renderer, drawnBy),
    depthBuffer: false,
    magFilter: NearestFilter,
    minFilter: NearestFilter,
  })
  const mask = new DataTexture(bytes, MASK_WIDTH, MASK_HEIGHT, RGFormat, UnsignedByteType)
  mask.magFilter = LinearFilter
  mask.minFilter = LinearFilter
  mask.needsUpdate = true
  const uniforms = {
    picture: { value: target.texture },
    mask: { value: mask },
    size: { value: new Vector2(1, 1) },
    below: { value: 0 },
    dark: { value: 0 },
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new Float32BufferAttribute([-1, -1, 0, 3, -1, 0, -1, 3, 0], 3))
  const material = new RawShaderMaterial({
    glslVersion: GLSL3,
    uniforms,
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
  return {
    target,
    resize(width, height, part) {
      const [tall, below] = [pictureLines(height, part), linesBelow(height, part)]
      target.setSize(width, height)
      target.viewport.set(0, -below, width, tall)
      uniforms.size.value.set(width, tall)
      uniforms.below.value = below
    },
    draw(dark) {
      uniforms.dark.value = dark
      renderer.setRenderTarget(null)
      renderer.render(graph, camera)
    },
    masked() {
      mask.needsUpdate = true
    },
    dispose() {
      target.dispose()
      mask.dispose()
      geometry.dispose()
      material.dispose()
    },
  }
}

/**
 * Halves where a graphics card draws: half the memory to go through. A processor has to take every half apart and put it
 * together again, with each light that is added, and is a quarter faster with whole numbers.
 */
function depthOf({ extensions }: WebGLRenderer, drawnBy: DrawnBy): TextureDataType {
  const whole = extensions.has('EXT_color_buffer_float')
  if (drawnBy === 'processor' && whole && extensions.has('EXT_float_blend')) return FloatType
  return whole || extensions.has('EXT_color_buffer_half_float') ? HalfFloatType : UnsignedByteType
}

const vertexShader = /* glsl */ `
in vec3 position;
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
}
`

const fragmentShader = /* glsl */ `
precision highp float;
precision highp int;
uniform sampler2D picture;
uniform sampler2D mask;
/** The whole picture, and how much of it lies below the glass. */
uniform vec2 size;
uniform float below;
uniform float dark;
out vec4 colour;
const vec3 LUMINANCE = vec3(0.2126, 0.7152, 0.0722);
// Begins at the knee as steep as the picture below it: room · SLOPE = log(1 + SLOPE · (1 − knee)).
const float SLOPE = ${SLOPE_WORDS};
// Below the lower knee, so that nothing is changed by any ceiling.
const float DIM = ${(CAP_WORDS * 0.8).toFixed(5)};
// #0B0C12 in linear light.
const vec3 NEUTRAL = vec3(0.003347, 0.003677, 0.006049);

/** Four independent bytes of chance per pixel, 0–1; the same on every GPU. */
vec4 chanceAt(uvec2 p) {
  uint n = (p.x * 1597334673u) ^ (p.y * 3812015801u);
  n = (n ^ (n >> 15)) * 2246822519u;
  n = (n ^ (n >> 13)) * 3266489917u;
  n ^= n >> 16;
  // Bytes have no sign, but a processor turns numbers with a sign into fractions in one step.
  return vec4(ivec4(uvec4(n, n >> 8, n >> 16, n >> 24) & 255u)) * (1.0 / 255.0);
}

/** sRGB by roots of roots, within a tenth of a byte: a power costs a processor four times as much. */
vec3 encoded(vec3 c) {
  vec3 half_ = sqrt(c);
  vec3 curve = 0.83374078 * half_ + 0.29811988 * sqrt(half_) - 0.0553139 * c - 0.07690639;
  return mix(12.92 * c, curve, greaterThan(c, vec3(0.0031308)));
}

/** e to the power of −x for x ≥ 0, within a half per cent where it is not next to nothing. */
float falls(float x) {
  return 1.0 / (1.0 + x * (1.0 + x * (0.48 + x * 0.235)));
}
vec3 fall(vec3 x) {
  return 1.0 / (1.0 + x * (1.0 + x * (0.48 + x * 0.235)));
}

/** From the cap under words (0) to that of lights (1) by ratio: an exponential without one, within 0.03 %. */
float capAt(float bright) {
  float root = 1.0 + ${CAP_RISE} * bright + bright * (1.0 - bright) * (-0.22168454 - 0.04924157 * bright);
  root *= root;
  return ${CAP_WORDS} * root * root;
}

void main() {
  vec4 drawn = texelFetch(picture, ivec2(gl_FragCoord.xy), 0);
  vec3 c = max(drawn.rgb, 0.0);
  // A shoulder per channel: what is very bright turns paler, as lamps do on film.
  vec3 film = 1.0 - fall(c);
  float y = dot(film, LUMINANCE);
  float kept = y;
  float pale = 0.0;
  // Most of a night is under every ceiling. A processor skips no branch, but leaves a loop that no pixel is in.
  for (int i = y > DIM ? 0 : 1; i < 1; i++) {
    vec2 uv = (gl_FragCoord.xy + vec2(0.0, below)) / size;
    vec2 may = textureLod(mask, vec2(uv.x, 1.0 - uv.y), 0.0).rg;
    // Around a light on its way, too, where the scene asks for it by more than a whole alpha and no words stand.
    float bright = max(may.r, may.g * ${MOST_ON_THE_WAY.toFixed(2)} * clamp(drawn.a - 1.0, 0.0, 1.0));
    float cap = capAt(bright);
    // Skies stay under the knee, so the edge between the two caps cannot be seen.
    float knee = cap * 0.8;
    float room = cap - knee;
    float over = max(y - knee, 0.0);
    float exponential = 1.0 - falls(over / room);
    // Under words a logarithm instead, whose slope never ends before white does: what falls off still falls off.
    float logarithm = log2(1.0 + SLOPE * over) * ${(1 / Math.log2(1 + Number(SLOPE_WORDS) * (1 - CAP_WORDS * 0.8))).toFixed(6)};
    kept = min(y, knee) + room * mix(logarithm, exponential, bright);
    // From there on, so that no edge is seen.
    pale = bright * min(1.0, (y - DIM) * 25.0);
  }
  // What is capped has no need to turn pale: it keeps the hue that it had before the film.
  c = c * ((1.0 - pale) * kept / max(dot(c, LUMINANCE), 1e-6)) + film * (pale * kept / max(y, 1e-6));
  c = mix(c, NEUTRAL, dark);
  // Triangular dither of one step, and a grain that only shadows show.
  vec4 chance = chanceAt(uvec2(gl_FragCoord.xy));
  float grain = (chance.x + chance.y - 1.0) * (1.9 - 0.9 * smoothstep(0.0, 0.05, y));
  vec3 steps = vec3(grain) + (chance.yzw - 0.5) * 0.6;
  colour = vec4(encoded(c) + steps * ((1.0 - dark) / 255.0), 1.0);
}
`
