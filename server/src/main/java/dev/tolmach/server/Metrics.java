package dev.tolmach.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/**
 * Numbers about a server's work, in the text format of Prometheus. Any number of threads may use
 * one.
 */
final class Metrics {
  /** Of which path a request was, and how it was answered. */
  private record Outcome(String path, int status) {}

  /** A number that is read when it is asked for. */
  private record Reading(String type, String help, LongSupplier value) {}

  private final ConcurrentMap<Outcome, LongAdder> requests = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, Reading> readings = new ConcurrentHashMap<>();
  private final Histogram waited = new Histogram();
  private final Histogram searched = new Histogram();

  /** Counts a request. */
  void answered(String path, int status) {
    requests.computeIfAbsent(new Outcome(path, status), any -> new LongAdder()).increment();
  }

  /** Counts the times of a question to the index, in nanoseconds. */
  void asked(long queueNanos, long searchNanos) {
    waited.add(queueNanos);
    searched.add(searchNanos);
  }

  /** Adds a number that goes up and down. */
  void gauge(String name, String help, LongSupplier value) {
    readings.put(name, new Reading("gauge", help, value));
  }

  /** Adds a number that only goes up. */
  void counter(String name, String help, LongSupplier value) {
    readings.put(name, new Reading("counter", help, value));
  }

  /** All numbers. */
  String text() {
    StringBuilder text = new StringBuilder(4_096);
    String name = "tolmach_requests_total";
    text.append("# HELP ").append(name).append(" Requests by path and status.\n");
    text.append("# TYPE ").append(name).append(" counter\n");
    requests.entrySet().stream()
        .map(Metrics::line)
        .sorted()
        .forEach(line -> text.append(name).append(line));
    waited.write("tolmach_queue_seconds", "How long questions to the index waited.", text);
    searched.write("tolmach_search_seconds", "How long the index took to answer.", text);
    readings.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> write(entry.getKey(), entry.getValue(), text));
    return text.toString();
  }

  private static String line(Map.Entry<Outcome, LongAdder> entry) {
    return "{path=\""
        + entry.getKey().path()
        + "\",status=\""
        + entry.getKey().status()
        + "\"} "
        + entry.getValue().sum()
        + "\n";
  }

  private static void write(String name, Reading reading, StringBuilder text) {
    text.append("# HELP ").append(name).append(' ').append(reading.help()).append("\n# TYPE ");
    text.append(name).append(' ').append(reading.type()).append('\n').append(name).append(' ');
    text.append(reading.value().getAsLong()).append('\n');
  }
}
