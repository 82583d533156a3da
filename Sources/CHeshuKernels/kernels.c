#include "CHeshuKernels.h"
