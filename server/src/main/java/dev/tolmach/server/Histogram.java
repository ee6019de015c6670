package dev.tolmach.server;

import java.util.Locale;
import java.util.concurrent.atomic.LongAdder;

/** Counts times by how long they were. Any number of threads may use one. */
final class Histogram {
  private static final double[] BOUNDS = {
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10
  };

  private final LongAdder[] counts = new LongAdder[BOUNDS.length + 1];
  private final LongAdder nanos = new LongAdder();

  Histogram() {
    for (int i = 0; i < counts.length; i++) {
      counts[i] = new LongAdder();
    }
  }

  void add(long time) {
    double seconds = time / 1e9;
    int at = 0;
    while (at < BOUNDS.length && seconds > BOUNDS[at]) {
      at++;
    }
    counts[at].increment();
    nanos.add(time);
  }

  /** Writes it as a histogram of Prometheus. */
  void write(String name, String help, StringBuilder text) {
    text.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ");
    text.append(name).append(" histogram\n");
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i].sum();
      String bound = i < BOUNDS.length ? plain(BOUNDS[i]) : "+Inf";
      text.append(name).append("_bucket{le=\"").append(bound).append("\"} ").append(sum);
      text.append('\n');
    }
    text.append(name).append("_sum ").append(plain(nanos.sum() / 1e9)).append('\n');
    text.append(name).append("_count ").append(sum).append('\n');
  }

  private static String plain(double number) {
    String written = String.format(Locale.ROOT, "%.6f", number);
    return written.replaceFirst("\\.?0+$", "");
  }
}
