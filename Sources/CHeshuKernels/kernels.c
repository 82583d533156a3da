#include "CHeshuKernels.h"

#include <string.h>

#if defined(__x86_64__) || defined(__i386__)
#include <immintrin.h>
#define HESHU_X86 1
#endif

// A character is found by its first three bytes, each looked up by its two halves. A bit of a table entry is a group of characters; a
// place is marked when one group is present in all six entries. The groups are chosen so that few other characters fall into them.
//
// start groups: 0-9, ０-９, 年佰百, 半位卅對十季千, 六八九, 一两三对, 零四廿, 七万二月
// break groups: line feed, "!,", ":;?", 、。, ！，, ：；？, …, and as bit 7, counted as a start, 亿五拾仟
static const uint8_t start_tables[6][16] = {
    {0x01, 0x01, 0x01, 0x01, 0xbd, 0x7d, 0x81, 0x05, 0x01, 0x41, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02},  // byte 1, low half
    {0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xfe, 0x00},  // byte 1, high half
    {0x09, 0x01, 0x01, 0x01, 0x01, 0x11, 0x01, 0x01, 0xa1, 0x15, 0x81, 0x41, 0x83, 0x0d, 0x01, 0x21},  // byte 2, low half
    {0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x19, 0xc5, 0x29, 0xff, 0x01, 0x01, 0x01, 0x01},  // byte 2, high half
    {0x27, 0x0b, 0x03, 0x8b, 0x27, 0x0b, 0x43, 0x83, 0x83, 0x23, 0x09, 0x51, 0x81, 0x19, 0x05, 0x41},  // byte 3, low half
    {0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0x01, 0xa9, 0x53, 0x39, 0x65, 0x01, 0x01, 0x01, 0x01},  // byte 3, high half
};
static const uint8_t break_tables[6][16] = {
    {0x00, 0x02, 0x40, 0x08, 0x80, 0x00, 0x80, 0x00, 0x00, 0x00, 0x05, 0x04, 0x02, 0x00, 0x00, 0x34},  // byte 1, low half
    {0x01, 0x00, 0x02, 0x04, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xf8, 0x00},  // byte 1, high half
    {0x4f, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x87, 0x87, 0x37, 0x07, 0x07, 0x07},  // byte 2, low half
    {0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0xcf, 0x07, 0x07, 0xb7, 0x07, 0x07, 0x07, 0x07},  // byte 2, high half
    {0x07, 0x1f, 0x0f, 0x07, 0x87, 0x07, 0x47, 0x07, 0x07, 0x07, 0x27, 0x27, 0x17, 0x07, 0x87, 0xa7},  // byte 3, low half
    {0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x07, 0x1f, 0xa7, 0x47, 0x87, 0x07, 0x07, 0x07, 0x07},  // byte 3, high half
};

enum { start_of_break_tables = 0x80 };

// Of a run of ASCII digits only the first is a start.
static inline uint64_t first_of_runs(uint64_t starts, uint64_t high, uint64_t *carry) {
  uint64_t digits = starts & ~high;
  uint64_t first = digits & ~((digits << 1) | *carry);
  *carry = digits >> 63;
  return first | (starts & high);
}

static inline void word_scalar(const uint8_t *p, uint64_t *starts, uint64_t *breaks, uint64_t *feeds, uint64_t *high) {
  uint64_t s = 0, b = 0, f = 0, h = 0;
  for (int i = 0; i < 64; i++) {
    uint8_t x = 0xff, y = 0xff;
    for (int k = 0; k < 3; k++) {
      uint8_t c = p[i + k];
      x &= start_tables[2 * k][c & 15] & start_tables[2 * k + 1][c >> 4];
      y &= break_tables[2 * k][c & 15] & break_tables[2 * k + 1][c >> 4];
    }
    s |= (uint64_t)(x != 0 || (y & start_of_break_tables)) << i;
    b |= (uint64_t)((y & ~start_of_break_tables) != 0) << i;
    f |= (uint64_t)(p[i] == '\n') << i;
    h |= (uint64_t)(p[i] >> 7) << i;
  }
  *starts = s;
  *breaks = b;
  *feeds = f;
  *high = h;
}

// The loop over the words of a block is the same for every variant: the last words are copied, so that nothing is read behind `limit`.
#define MARK_LOOP(WORD)                                                                 \
  uint64_t carry = begin > 0 && (uint8_t)(bytes[begin - 1] - '0') < 10;                 \
  for (size_t at = begin; at < end; at += 64) {                                         \
    uint64_t s, b, f, h;                                                                \
    if (limit - at >= 66) {                                                             \
      WORD(bytes + at, &s, &b, &f, &h);                                                 \
    } else {                                                                            \
      uint8_t tail[66] = {0};                                                           \
      memcpy(tail, bytes + at, limit - at);                                             \
      WORD(tail, &s, &b, &f, &h);                                                       \
    }                                                                                   \
    uint64_t inside = end - at >= 64 ? ~(uint64_t)0 : ((uint64_t)1 << (end - at)) - 1;  \
    *starts++ = first_of_runs(s, h, &carry) & inside;                                   \
    *breaks++ = b & inside;                                                             \
    *feeds++ = f & inside;                                                              \
  }

static void mark_scalar(const uint8_t *bytes, size_t begin, size_t end, size_t limit, uint64_t *starts, uint64_t *breaks, uint64_t *feeds) {
  MARK_LOOP(word_scalar)
}

#ifdef HESHU_X86

__attribute__((target("ssse3"))) static inline __m128i look16(const uint8_t (*tables)[16], __m128i a, __m128i b, __m128i c) {
  const __m128i half = _mm_set1_epi8(15);
#define LOOK16(t, v)                                                                                              \
  _mm_and_si128(_mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)tables[2 * t]), _mm_and_si128(v, half)),        \
                _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)tables[2 * t + 1]),                             \
                                 _mm_and_si128(_mm_srli_epi16(v, 4), half)))
  return _mm_and_si128(_mm_and_si128(LOOK16(0, a), LOOK16(1, b)), LOOK16(2, c));
}

__attribute__((target("ssse3"))) static inline void word_ssse3(const uint8_t *p, uint64_t *starts, uint64_t *breaks,
                                                              uint64_t *feeds, uint64_t *high) {
  uint64_t s = 0, b = 0, f = 0, h = 0;
  const __m128i zero = _mm_setzero_si128(), feed = _mm_set1_epi8('\n'), top = _mm_set1_epi8((char)start_of_break_tables);
  for (int i = 0; i < 4; i++) {
    const uint8_t *q = p + 16 * i;
    __m128i v0 = _mm_loadu_si128((const __m128i *)q), v1 = _mm_loadu_si128((const __m128i *)(q + 1)),
            v2 = _mm_loadu_si128((const __m128i *)(q + 2));
    __m128i y = look16(break_tables, v0, v1, v2);
    __m128i x = _mm_or_si128(look16(start_tables, v0, v1, v2), _mm_and_si128(y, top));
    y = _mm_andnot_si128(top, y);
    s |= (uint64_t)(uint16_t)~_mm_movemask_epi8(_mm_cmpeq_epi8(x, zero)) << (16 * i);
    b |= (uint64_t)(uint16_t)~_mm_movemask_epi8(_mm_cmpeq_epi8(y, zero)) << (16 * i);
    f |= (uint64_t)(uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(v0, feed)) << (16 * i);
    h |= (uint64_t)(uint16_t)_mm_movemask_epi8(v0) << (16 * i);
  }
  *starts = s;
  *breaks = b;
  *feeds = f;
  *high = h;
}

__attribute__((target("ssse3"))) static void mark_ssse3(const uint8_t *bytes, size_t begin, size_t end, size_t limit,
                                                       uint64_t *starts, uint64_t *breaks, uint64_t *feeds) {
  MARK_LOOP(word_ssse3)
}

__attribute__((target("avx2"))) static inline __m256i look32(const uint8_t (*tables)[16], __m256i a, __m256i b, __m256i c) {
  const __m256i half = _mm256_set1_epi8(15);
#define TABLE32(k) _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)tables[k]))
#define LOOK32(t, v)                                                                       \
  _mm256_and_si256(_mm256_shuffle_epi8(TABLE32(2 * t), _mm256_and_si256(v, half)),         \
                   _mm256_shuffle_epi8(TABLE32(2 * t + 1), _mm256_and_si256(_mm256_srli_epi16(v, 4), half)))
  return _mm256_and_si256(_mm256_and_si256(LOOK32(0, a), LOOK32(1, b)), LOOK32(2, c));
}

__attribute__((target("avx2"))) static inline void word_avx2(const uint8_t *p, uint64_t *starts, uint64_t *breaks,
                                                            uint64_t *feeds, uint64_t *high) {
  uint64_t s = 0, b = 0, f = 0, h = 0;
  const __m256i zero = _mm256_setzero_si256(), feed = _mm256_set1_epi8('\n'), top = _mm256_set1_epi8((char)start_of_break_tables);
  for (int i = 0; i < 2; i++) {
    const uint8_t *q = p + 32 * i;
    __m256i v0 = _mm256_loadu_si256((const __m256i *)q), v1 = _mm256_loadu_si256((const __m256i *)(q + 1)),
            v2 = _mm256_loadu_si256((const __m256i *)(q + 2));
    __m256i y = look32(break_tables, v0, v1, v2);
    __m256i x = _mm256_or_si256(look32(start_tables, v0, v1, v2), _mm256_and_si256(y, top));
    y = _mm256_andnot_si256(top, y);
    s |= (uint64_t)(uint32_t)~_mm256_movemask_epi8(_mm256_cmpeq_epi8(x, zero)) << (32 * i);
    b |= (uint64_t)(uint32_t)~_mm256_movemask_epi8(_mm256_cmpeq_epi8(y, zero)) << (32 * i);
    f |= (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(v0, feed)) << (32 * i);
    h |= (uint64_t)(uint32_t)_mm256_movemask_epi8(v0) << (32 * i);
  }
  *starts = s;
  *breaks = b;
  *feeds = f;
  *high = h;
}

__attribute__((target("avx2"))) static void mark_avx2(const uint8_t *bytes, size_t begin, size_t end, size_t limit,
                                                     uint64_t *starts, uint64_t *breaks, uint64_t *feeds) {
  MARK_LOOP(word_avx2)
}

int heshu_best_variant(void) {
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2")) return HESHU_VARIANT_AVX2;
  return __builtin_cpu_supports("ssse3") ? HESHU_VARIANT_SSSE3 : HESHU_VARIANT_SCALAR;
}

#else

int heshu_best_variant(void) { return HESHU_VARIANT_SCALAR; }

#endif

void heshu_mark_variant(int variant, const uint8_t *bytes, size_t begin, size_t end, size_t limit, uint64_t *starts,
                        uint64_t *breaks, uint64_t *feeds) {
  int best = heshu_best_variant();
  if (variant < 0 || variant > best) variant = best;
#ifdef HESHU_X86
  if (variant == HESHU_VARIANT_AVX2) {
    mark_avx2(bytes, begin, end, limit, starts, breaks, feeds);
    return;
  }
  if (variant == HESHU_VARIANT_SSSE3) {
    mark_ssse3(bytes, begin, end, limit, starts, breaks, feeds);
    return;
  }
#endif
  mark_scalar(bytes, begin, end, limit, starts, breaks, feeds);
}

void heshu_mark(const uint8_t *bytes, size_t begin, size_t end, size_t limit, uint64_t *starts, uint64_t *breaks,
                uint64_t *feeds) {
  // Asked of the processor once; two threads that ask at the same time store the same number.
  static int chosen = -1;
  int variant = __atomic_load_n(&chosen, __ATOMIC_RELAXED);
  if (variant < 0) {
    variant = heshu_best_variant();
    __atomic_store_n(&chosen, variant, __ATOMIC_RELAXED);
  }
#ifdef HESHU_X86
  if (variant == HESHU_VARIANT_AVX2) {
    mark_avx2(bytes, begin, end, limit, starts, breaks, feeds);
    return;
  }
#endif
  heshu_mark_variant(variant, bytes, begin, end, limit, starts, breaks, feeds);
}
