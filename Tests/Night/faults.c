// Lets one call of the system fail, for files below a folder that a name tells: preloaded into heshu by Tests/Night/faults.
//
//   FAULT_FOLDER   only files whose path holds this text
//   FAULT_CALL     open, write, fsync, rename, mkdir, truncate
//   FAULT_NUMBER   which call of that name fails, from 1; 0 counts alone
//   FAULT_ERROR    the errno; 0 for a write that writes half of what it should
//   FAULT_COUNTS   a file that gets the number of calls at the end
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { DESCRIPTORS = 4096 };
static char watched[DESCRIPTORS];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *folder, *call;
static long number, count;
static int error;

__attribute__((constructor)) static void begin(void) {
  folder = getenv("FAULT_FOLDER");
  call = getenv("FAULT_CALL");
  number = getenv("FAULT_NUMBER") ? atol(getenv("FAULT_NUMBER")) : 0;
  error = getenv("FAULT_ERROR") ? atoi(getenv("FAULT_ERROR")) : 0;
}

__attribute__((destructor)) static void end(void) {
  const char *path = getenv("FAULT_COUNTS");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%ld\n", count);
  fclose(file);
}

static int meant(const char *path) { return folder && path && strstr(path, folder) != NULL; }

static int watches(int descriptor) { return descriptor >= 0 && descriptor < DESCRIPTORS && watched[descriptor]; }

// Whether this call is the one that fails.
static int fails(const char *name, int isMeant) {
  if (!isMeant || !call || strcmp(name, call) != 0) return 0;
  pthread_mutex_lock(&lock);
  int isIt = ++count == number;
  pthread_mutex_unlock(&lock);
  return isIt;
}

#define NEXT(type, name) ((type)dlsym(RTLD_NEXT, name))

static int opened(int descriptor, const char *path) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS) watched[descriptor] = meant(path) ? 1 : 0;
  return descriptor;
}

#define OPEN(name)                                                              \
  int name(const char *path, int flags, ...) {                                  \
    va_list rest;                                                               \
    va_start(rest, flags);                                                      \
    mode_t mode = va_arg(rest, mode_t);                                         \
    va_end(rest);                                                               \
    if (fails("open", meant(path) && (flags & O_ACCMODE) != O_RDONLY)) {        \
      errno = error;                                                            \
      return -1;                                                                \
    }                                                                           \
    return opened(NEXT(int (*)(const char *, int, mode_t), #name)(path, flags, mode), path); \
  }
OPEN(open)
OPEN(open64)

int close(int descriptor) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS) watched[descriptor] = 0;
  return NEXT(int (*)(int), "close")(descriptor);
}

ssize_t write(int descriptor, const void *bytes, size_t size) {
  if (fails("write", watches(descriptor))) {
    if (error == 0 && size > 1) size /= 2;
    if (error != 0) {
      errno = error;
      return -1;
    }
  }
  return NEXT(ssize_t(*)(int, const void *, size_t), "write")(descriptor, bytes, size);
}

#define PWRITE(name, offset_type)                                                          \
  ssize_t name(int descriptor, const void *bytes, size_t size, offset_type offset) {        \
    if (fails("write", watches(descriptor))) {                                              \
      if (error == 0 && size > 1) size /= 2;                                                \
      if (error != 0) {                                                                     \
        errno = error;                                                                      \
        return -1;                                                                          \
      }                                                                                     \
    }                                                                                       \
    return NEXT(ssize_t(*)(int, const void *, size_t, offset_type), #name)(descriptor, bytes, size, offset); \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define SYNC(name)                                   \
  int name(int descriptor) {                         \
    if (fails("fsync", watches(descriptor))) {       \
      errno = error;                                 \
      return -1;                                     \
    }                                                \
    return NEXT(int (*)(int), #name)(descriptor);    \
  }
SYNC(fsync)
SYNC(fdatasync)

#define TRUNCATE(name, offset_type)                                     \
  int name(int descriptor, offset_type size) {                          \
    if (fails("truncate", watches(descriptor))) {                       \
      errno = error;                                                    \
      return -1;                                                        \
    }                                                                   \
    return NEXT(int (*)(int, offset_type), #name)(descriptor, size);    \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

int rename(const char *from, const char *to) {
  if (fails("rename", meant(to))) {
    errno = error;
    return -1;
  }
  return NEXT(int (*)(const char *, const char *), "rename")(from, to);
}

int mkdir(const char *path, mode_t mode) {
  if (fails("mkdir", meant(path))) {
    errno = error;
    return -1;
  }
  return NEXT(int (*)(const char *, mode_t), "mkdir")(path, mode);
}
