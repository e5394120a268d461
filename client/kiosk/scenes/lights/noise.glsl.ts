/** Value noise from an integer hash: the same bits on every GPU, unlike hashes made of sines. */
export const NOISE = /* glsl */ `
float hash(ivec2 cell) {
  uvec2 q = uvec2(cell) * uvec2(1597334673u, 3812015801u);
  uint n = (q.x ^ q.y) * 1597334673u;
  n ^= n >> 15;
  n *= 2246822519u;
  n ^= n >> 13;
  return float(n >> 8) * (1.0 / 16777216.0);
}

float noise(vec2 p) {
  vec2 cell = floor(p);
  vec2 f = p - cell;
  vec2 u = f * f * (3.0 - 2.0 * f);
  ivec2 i = ivec2(cell);
  float top = mix(hash(i), hash(i + ivec2(1, 0)), u.x);
  float bottom = mix(hash(i + ivec2(0, 1)), hash(i + ivec2(1, 1)), u.x);
  return mix(top, bottom, u.y);
}

/** In a loop, as all sums of noise are: what is written out is built out, and building is most of a first picture. */
float fbm(vec2 p) {
  float sum = 0.0;
  for (int octave = 0; octave < 3; octave++) {
    sum += (octave == 0 ? 0.5 : octave == 1 ? 0.3 : 0.2) * noise(p);
    p = mat2(1.6, 1.2, -1.2, 1.6) * p + (octave == 0 ? 17.3 : 5.1);
  }
  return sum;
}
`
