#include <stdio.h>
#include <xlsxwriter.h>

// The format of cells that name none, which is also the first that a workbook makes; its list is a macro that Swift cannot see.
static inline lxw_format *heshu_default_format(lxw_workbook *workbook) { return STAILQ_FIRST(workbook->formats); }

// Whether rows that were written aside, as they are with constant memory, are not all there.
static inline int heshu_has_lost_rows(lxw_worksheet *sheet) {
  return sheet->optimize_tmpfile && (fflush(sheet->optimize_tmpfile) != 0 || ferror(sheet->optimize_tmpfile) != 0);
}
