// patterns PATTERNS FILE… : the matches of each pattern of a file, one a line, by PCRE2 with its compiler, and their number on standard output.
#define PCRE2_CODE_UNIT_WIDTH 8
#include <fcntl.h>
#include <pcre2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int main(int count, char **names) {
  static pcre2_code *codes[256];
  int patterns = 0;
  char line[4096];
  FILE *file = count > 2 ? fopen(names[1], "r") : NULL;
  if (!file) return 64;
  while (patterns < 256 && fgets(line, sizeof line, file)) {
    line[strcspn(line, "\n")] = 0;
    int error;
    PCRE2_SIZE place;
    codes[patterns] = pcre2_compile((PCRE2_SPTR)line, PCRE2_ZERO_TERMINATED, PCRE2_UTF | PCRE2_NO_UTF_CHECK, &error, &place, NULL);
    if (!codes[patterns] || pcre2_jit_compile(codes[patterns], PCRE2_JIT_COMPLETE)) return 78;
    patterns++;
  }
  pcre2_match_data *match = pcre2_match_data_create(16, NULL);
  long found = 0;
  for (int index = 2; index < count; index++) {
    int descriptor = open(names[index], O_RDONLY);
    struct stat status;
    if (descriptor < 0 || fstat(descriptor, &status)) return 65;
    const char *text = mmap(NULL, status.st_size, PROT_READ, MAP_PRIVATE, descriptor, 0);
    for (int pattern = 0; pattern < patterns; pattern++) {
      PCRE2_SIZE place = 0;
      while (pcre2_match(codes[pattern], (PCRE2_SPTR)text, status.st_size, place, PCRE2_NO_UTF_CHECK, match, NULL) > 0) {
        PCRE2_SIZE *ends = pcre2_get_ovector_pointer(match);
        place = ends[1] > ends[0] ? ends[1] : ends[1] + 1;
        found++;
      }
    }
    munmap((void *)text, status.st_size);
    close(descriptor);
  }
  printf("%ld\n", found);
  return 0;
}
