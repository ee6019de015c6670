package dev.tolmach.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The rows of a sparse table, overlapping in one array so that no two entries collide: the entry at
 * a column of a row is at the row's base plus the column, and is the row's if the owner next to it
 * is that base. No two rows have the same base, and none has 0. The longest rows are placed first,
 * each at the first cell where it fits, after those of its length.
 */
final class OverlaidRows {
  private final BitSet taken = new BitSet();
  private final BitSet bases = new BitSet();
  private final int columns;
  private int highest;

  OverlaidRows(int columns) {
    this.columns = columns;
  }

  /** A base for each row; the columns of a row ascend. */
  int[] place(List<int[]> rows) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      order.add(i);
    }
    order.sort((a, b) -> Integer.compare(rows.get(b).length, rows.get(a).length));
    int[] placed = new int[rows.size()];
    int length = 0;
    int from = 0;
    for (int row : order) {
      int[] columnsOfRow = rows.get(row);
      from = columnsOfRow.length == length ? from : 0;
      length = columnsOfRow.length;
      placed[row] = length == 0 ? 0 : place(columnsOfRow, from);
      from = length == 0 ? 0 : placed[row] + columnsOfRow[0];
    }
    return placed;
  }

  /** Places a row so that its first entry is at the given cell or after it. */
  private int place(int[] row, int from) {
    int cell = taken.nextClearBit(Math.max(from, row[0] + 1));
    while (bases.get(cell - row[0]) || !fits(row, cell - row[0])) {
      cell = taken.nextClearBit(cell + 1);
    }
    int base = cell - row[0];
    bases.set(base);
    Arrays.stream(row).forEach(column -> taken.set(base + column));
    highest = Math.max(highest, base);
    return base;
  }

  private boolean fits(int[] row, int base) {
    for (int column : row) {
      if (taken.get(base + column)) {
        return false;
      }
    }
    return true;
  }

  /** How many cells it takes for every column of every row to be inside. */
  int size() {
    return highest + columns;
  }
}
