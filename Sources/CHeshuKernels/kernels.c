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

static void mark_scalar(const uint8_t *bytes, size_t begin, size_t end, size_t limit, uint64_t *starts,
                        uint64_t *breaks, uint64_t *feeds) {
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
  const __m128i zero = _mm_setzero_si128(), feed = _mm_set1_epi8('\n'),
                top = _mm_set1_epi8((char)start_of_break_tables);
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
  const __m256i zero = _mm256_setzero_si256(), feed = _mm256_set1_epi8('\n'),
                top = _mm256_set1_epi8((char)start_of_break_tables);
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

// Asked of the processor once; two threads that ask at the same time store the same number.
static int chosen_variant(void) {
  static int chosen = -1;
  int variant = __atomic_load_n(&chosen, __ATOMIC_RELAXED);
  if (variant < 0) {
    variant = heshu_best_variant();
    __atomic_store_n(&chosen, variant, __ATOMIC_RELAXED);
  }
  return variant;
}

void heshu_mark(const uint8_t *bytes, size_t begin, size_t end, size_t limit, uint64_t *starts, uint64_t *breaks,
                uint64_t *feeds) {
  int variant = chosen_variant();
#ifdef HESHU_X86
  if (variant == HESHU_VARIANT_AVX2) {
    mark_avx2(bytes, begin, end, limit, starts, breaks, feeds);
    return;
  }
#endif
  heshu_mark_variant(variant, bytes, begin, end, limit, starts, breaks, feeds);
}

#ifdef HESHU_X86

// What is wrong with two bytes in a row, a bit each (Keiser and Lemire, Validating UTF-8 in less than one instruction per byte, 2021). It is
// wrong if the high half of the first byte, its low half and the high half of the second byte all allow of it.
enum {
  too_short = 0x01,       // a first byte that nothing continues
  too_long = 0x02,        // ASCII that is continued
  overlong_three = 0x04,  // E0 and below A0
  too_large = 0x08,       // beyond U+10FFFF
  surrogate = 0x10,       // ED and A0 or more
  overlong_two = 0x20,    // C0 and C1
  far_too_large = 0x40,   // F5 and more
  overlong_four = 0x40,   // F0 and below 90
  two_continue = 0x80,    // right where the byte before is a first byte of three or four
  any_low = too_short | too_long | two_continue,
};
static const uint8_t first_high[16] = {
    too_long, too_long, too_long, too_long, too_long, too_long, too_long, too_long,
    two_continue, two_continue, two_continue, two_continue,
    too_short | overlong_two, too_short, too_short | overlong_three | surrogate,
    too_short | too_large | far_too_large | overlong_four,
};
static const uint8_t first_low[16] = {
    any_low | overlong_two | overlong_three | overlong_four, any_low | overlong_two, any_low, any_low,
    any_low | too_large,
    any_low | too_large | far_too_large, any_low | too_large | far_too_large, any_low | too_large | far_too_large,
    any_low | too_large | far_too_large, any_low | too_large | far_too_large, any_low | too_large | far_too_large,
    any_low | too_large | far_too_large, any_low | too_large | far_too_large,
    any_low | too_large | far_too_large | surrogate,
    any_low | too_large | far_too_large, any_low | too_large | far_too_large,
};
static const uint8_t second_high[16] = {
    too_short, too_short, too_short, too_short, too_short, too_short, too_short, too_short,
    too_long | two_continue | overlong_two | overlong_three | overlong_four | far_too_large,
    too_long | two_continue | overlong_two | overlong_three | too_large,
    too_long | two_continue | overlong_two | surrogate | too_large,
    too_long | two_continue | overlong_two | surrogate | too_large,
    too_short, too_short, too_short, too_short,
};

#define LOOKUP32(table, half) \
  _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)(table))), half)

__attribute__((target("avx2"))) static size_t utf8_avx2(const uint8_t *bytes, size_t begin, size_t end) {
  const __m256i half = _mm256_set1_epi8(15), top = _mm256_set1_epi8((char)0x80);
  size_t at = begin;
  while (end - at >= 32) {
    size_t stop = end - at >= 512 ? at + 512 : end;
    __m256i wrong = _mm256_setzero_si256();
    size_t next = at;
    for (; stop - next >= 32; next += 32) {
      const uint8_t *p = bytes + next;
      __m256i v = _mm256_loadu_si256((const __m256i *)p), one = _mm256_loadu_si256((const __m256i *)(p - 1)),
              two = _mm256_loadu_si256((const __m256i *)(p - 2)), three = _mm256_loadu_si256((const __m256i *)(p - 3));
      __m256i pair = _mm256_and_si256(
          _mm256_and_si256(LOOKUP32(first_high, _mm256_and_si256(_mm256_srli_epi16(one, 4), half)),
                           LOOKUP32(first_low, _mm256_and_si256(one, half))),
          LOOKUP32(second_high, _mm256_and_si256(_mm256_srli_epi16(v, 4), half)));
      // The top bit is set behind E0 and more two bytes before, and F0 and more three bytes before.
      __m256i must = _mm256_or_si256(_mm256_subs_epu8(two, _mm256_set1_epi8(0x60)),
                                     _mm256_subs_epu8(three, _mm256_set1_epi8(0x70)));
      wrong = _mm256_or_si256(wrong, _mm256_xor_si256(_mm256_and_si256(must, top), pair));
    }
    if (!_mm256_testz_si256(wrong, wrong)) return at;
    at = next;
  }
  return at;
}

__attribute__((target("avx2"))) static size_t copy_string_avx2(const uint8_t *from, size_t count, uint8_t *to) {
  const __m256i quote = _mm256_set1_epi8('"'), escape = _mm256_set1_epi8('\\'), control = _mm256_set1_epi8(0x1f);
  size_t at = 0;
  for (; count - at >= 32; at += 32) {
    __m256i v = _mm256_loadu_si256((const __m256i *)(from + at));
    _mm256_storeu_si256((__m256i *)(to + at), v);
    __m256i stop = _mm256_or_si256(_mm256_or_si256(_mm256_cmpeq_epi8(v, quote), _mm256_cmpeq_epi8(v, escape)),
                                   _mm256_cmpeq_epi8(_mm256_min_epu8(v, control), v));
    if (!_mm256_testz_si256(stop, stop)) break;
  }
  return at;
}

#endif

size_t heshu_utf8(const uint8_t *bytes, size_t begin, size_t end) {
#ifdef HESHU_X86
  if (chosen_variant() == HESHU_VARIANT_AVX2) return utf8_avx2(bytes, begin, end);
#endif
  return begin;
}

size_t heshu_copy_string(const uint8_t *from, size_t count, uint8_t *to) {
#ifdef HESHU_X86
  if (chosen_variant() == HESHU_VARIANT_AVX2) return copy_string_avx2(from, count, to);
#endif
  return 0;
}
