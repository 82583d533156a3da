/* Loads a CSV file without quotes into a table of texts by one prepared statement in one transaction.
   usage: sqlite_loop DATABASE FILE.csv */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int count, char **arguments) {
  if (count != 3) return 64;
  sqlite3 *db;
  sqlite3_stmt *insert;
  FILE *file = fopen(arguments[2], "r");
  if (!file || sqlite3_open(arguments[1], &db)) return 74;
  sqlite3_exec(db, "PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; BEGIN;"
    "CREATE TABLE rows (subject TEXT, done TEXT, share TEXT, period TEXT, source TEXT) STRICT", 0, 0, 0);
  if (sqlite3_prepare_v2(db, "INSERT INTO rows VALUES (?, ?, ?, ?, ?)", -1, &insert, 0)) return 70;
  char *line = NULL;
  size_t size = 0;
  ssize_t length;
  int isHeader = 1;
  while ((length = getline(&line, &size, file)) > 0) {
    if (isHeader) { isHeader = 0; continue; }
    char *cell = line, *end = line + length - 1;
    for (int place = 1; place <= 5; place++) {
      char *stop = place == 5 ? end : memchr(cell, ',', end - cell);
      if (!stop) return 65;
      sqlite3_bind_text(insert, place, cell, (int)(stop - cell), SQLITE_STATIC);
      cell = stop + 1;
    }
    if (sqlite3_step(insert) != SQLITE_DONE) return 74;
    sqlite3_reset(insert);
  }
  sqlite3_finalize(insert);
  if (sqlite3_exec(db, "COMMIT", 0, 0, 0)) return 74;
  return sqlite3_close(db) ? 74 : 0;
}
