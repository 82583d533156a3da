#ifndef HESHU_KERNELS_H
#define HESHU_KERNELS_H
#include <stddef.h>
#include <stdint.h>

// How the bits are found. All variants give the same bits.
enum heshu_variant {
  HESHU_VARIANT_SCALAR = 0,
  HESHU_VARIANT_SSSE3 = 1,
  HESHU_VARIANT_AVX2 = 2,
};

// The fastest variant that this processor can run.
int heshu_best_variant(void);

// Marks the bytes of [begin, end) of a UTF-8 text.
//
// `starts` gets a bit where a character may begin a figure or a word that the recognizer looks at: the first digit of every run of ASCII
// digits, full-width digits, Chinese numerals, 年, 月, 季, 位 and 对. `breaks` gets a bit where a comma, colon, semicolon, full stop, question or
// exclamation mark, 、, … or a line feed begins. A few other characters get a bit as well; which ones is fixed by the tables alone.
// `feeds` gets a bit for each line feed.
//
// One word of 64 bits for every 64 bytes, bit i of word w for the byte begin + 64 w + i; bits from `end` on are zero. Reads from bytes[0]
// to bytes[limit - 1] and nothing else; the byte before `begin`, where there is one, tells whether a run of digits goes on.
void heshu_mark(const uint8_t *bytes, size_t begin, size_t end, size_t limit, uint64_t *starts, uint64_t *breaks,
                uint64_t *feeds);

// The same with a variant of the caller's choice; a variant that the processor lacks is replaced by the best one.
void heshu_mark_variant(int variant, const uint8_t *bytes, size_t begin, size_t end, size_t limit, uint64_t *starts,
                        uint64_t *breaks, uint64_t *feeds);

// Looks whether bytes can stand behind the three bytes before each of them in UTF-8, 32 at a time, and gives the place up to which they can:
// begin plus a multiple of 32. From there on the caller looks itself, with a processor without AVX2 from `begin`. Reads from
// bytes[begin - 3] to bytes[end - 1].
size_t heshu_utf8(const uint8_t *bytes, size_t begin, size_t end);

// Copies bytes as long as 32 of them hold no quote, no backslash and no control byte, and gives their number; with a processor without AVX2
// it is 0. Writes to[0] to to[count - 1] at most.
size_t heshu_copy_string(const uint8_t *from, size_t count, uint8_t *to);

#endif
