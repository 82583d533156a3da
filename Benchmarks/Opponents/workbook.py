"""The rows of workbook.c, written with XlsxWriter. usage: python3 workbook.py FILE ROWS"""
import sys

import xlsxwriter

rows = int(sys.argv[2])
workbook = xlsxwriter.Workbook(sys.argv[1], {"constant_memory": True})
sheet = workbook.add_worksheet("rows")
text = workbook.add_format({"num_format": "@"})
number = workbook.add_format({"num_format": "#,##0.00"})
for column, head in enumerate(["项目", "地区", "类别", "完成投资", "年度计划", "占比", "增速", "人数"]):
    sheet.write_string(0, column, head, text)
for row in range(1, rows + 1):
    sheet.write_string(row, 0, f"第{row}号重点建设项目", text)
    sheet.write_string(row, 1, f"邵阳市第{row % 97}区", text)
    sheet.write_string(row, 2, "省重点项目" if row % 3 else "市重点项目", text)
    sheet.write_number(row, 3, (row * 7919 % 1000003) / 100, number)
    sheet.write_number(row, 4, (row * 104729 % 1000003) / 100, number)
    sheet.write_number(row, 5, (row * 31 % 20011) / 100, number)
    sheet.write_number(row, 6, (row * 17 % 4001) / 100, number)
    sheet.write_number(row, 7, (row * 13 % 100000) / 100, number)
workbook.close()
