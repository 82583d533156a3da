// Writes ROWS rows of three texts and five numbers to a workbook with libxlsxwriter, each row leaving the memory when the next begins.
// usage: workbook FILE ROWS
#include <stdio.h>
#include <stdlib.h>
#include <xlsxwriter.h>

int main(int count, char **arguments) {
  if (count != 3) return 64;
  long rows = atol(arguments[2]);
  lxw_workbook_options options = {.constant_memory = LXW_TRUE, .tmpdir = NULL, .use_zip64 = LXW_TRUE};
  lxw_workbook *workbook = workbook_new_opt(arguments[1], &options);
  lxw_worksheet *sheet = workbook_add_worksheet(workbook, "rows");
  lxw_format *text = workbook_add_format(workbook);
  format_set_num_format(text, "@");
  lxw_format *number = workbook_add_format(workbook);
  format_set_num_format(number, "#,##0.00");
  const char *heads[] = {"项目", "地区", "类别", "完成投资", "年度计划", "占比", "增速", "人数"};
  for (int column = 0; column < 8; column++) worksheet_write_string(sheet, 0, column, heads[column], text);
  for (long row = 1; row <= rows; row++) {
    char name[64], place[64];
    snprintf(name, sizeof name, "第%ld号重点建设项目", row);
    snprintf(place, sizeof place, "邵阳市第%ld区", row % 97);
    worksheet_write_string(sheet, row, 0, name, text);
    worksheet_write_string(sheet, row, 1, place, text);
    worksheet_write_string(sheet, row, 2, row % 3 ? "省重点项目" : "市重点项目", text);
    worksheet_write_number(sheet, row, 3, (row * 7919 % 1000003) / 100.0, number);
    worksheet_write_number(sheet, row, 4, (row * 104729 % 1000003) / 100.0, number);
    worksheet_write_number(sheet, row, 5, (row * 31 % 20011) / 100.0, number);
    worksheet_write_number(sheet, row, 6, (row * 17 % 4001) / 100.0, number);
    worksheet_write_number(sheet, row, 7, (row * 13 % 100000) / 100.0, number);
  }
  return workbook_close(workbook);
}
