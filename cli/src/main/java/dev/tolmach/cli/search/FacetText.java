package dev.tolmach.cli.search;

import dev.tolmach.cli.output.Columns;
import dev.tolmach.cli.output.Shortened;
import dev.tolmach.cli.output.Style;
import dev.tolmach.cli.output.TextOutput;
import dev.tolmach.json.Printable;
import dev.tolmach.search.FacetCount;
import dev.tolmach.search.FacetCounts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The values of facets and their counts, in columns. */
final class FacetText {
  private final TextOutput out;

  FacetText(TextOutput out) {
    this.out = out;
  }

  /** A line: a value, how far it is indented, and its count. */
  private record Row(FacetCount count, int depth) {
    /* A selected value has a mark, which is seen without colours too. */
    String label() {
      return "  ".repeat(depth) + (count.selected() ? "* " : "  ") + value();
    }

    private String value() {
      return Printable.of(Shortened.end(count.value(), Shortened.VALUE));
    }

    int labelWidth() {
      return Columns.width(label());
    }

    int countWidth() {
      return Integer.toString(count.count()).length();
    }
  }

  /** Writes facets that have values, one under the other. */
  void write(List<FacetCounts> facets) throws IOException {
    for (FacetCounts counts : facets) {
      if (!counts.values().isEmpty()) {
        write(counts);
      }
    }
  }

  private static void add(List<Row> rows, FacetCount value, int depth) {
    rows.add(new Row(value, depth));
    value.children().forEach(child -> add(rows, child, depth + 1));
  }

  private void write(FacetCounts counts) throws IOException {
    List<Row> rows = new ArrayList<>();
    counts.values().forEach(value -> add(rows, value, 0));
    int labels = rows.stream().mapToInt(Row::labelWidth).max().orElse(0);
    int numbers = rows.stream().mapToInt(Row::countWidth).max().orElse(0);
    out.line().print(Style.TITLE, counts.facet().name()).line();
    for (Row row : rows) {
      Style style = row.count().selected() ? Style.SELECTED : Style.PLAIN;
      out.print(style, row.label(), labels + 2).spaces(numbers - row.countWidth());
      out.print(Style.DETAIL, Integer.toString(row.count().count())).line();
    }
    if (counts.others() > 0) {
      out.print(Style.DETAIL, "  … and " + counts.others() + " more").line();
    }
  }
}
