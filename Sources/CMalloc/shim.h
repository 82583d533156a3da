// Defines __GLIBC__ where it is the C library.
#include <stdlib.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif
