#ifndef HESHU_KERNELS_H
#define HESHU_KERNELS_H
#include <stddef.h>
#include <stdint.h>
#endif
