/* A bare loop around zlib: level 6, the whole file as one gzip member, without name and time. usage: deflate IN OUT */
#include <stdio.h>
#include <stdlib.h>
#include <zlib.h>

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  FILE *in = fopen(argv[1], "rb"), *out = fopen(argv[2], "wb");
  if (!in || !out) return 74;
  enum { SIZE = 256 << 10 };
  unsigned char *source = malloc(SIZE), *target = malloc(SIZE);
  z_stream stream = {0};
  if (!source || !target || deflateInit2(&stream, 6, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY) != Z_OK) return 70;
  int status = Z_OK;
  do {
    stream.next_in = source;
    stream.avail_in = (unsigned)fread(source, 1, SIZE, in);
    int flush = stream.avail_in < SIZE ? Z_FINISH : Z_NO_FLUSH;
    do {
      stream.next_out = target;
      stream.avail_out = SIZE;
      status = deflate(&stream, flush);
      fwrite(target, 1, SIZE - stream.avail_out, out);
    } while (stream.avail_out == 0);
  } while (status != Z_STREAM_END);
  deflateEnd(&stream);
  return fclose(out) == 0 ? 0 : 74;
}
