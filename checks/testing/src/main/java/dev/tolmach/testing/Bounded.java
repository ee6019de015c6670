package dev.tolmach.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Work that may cost no more than its input is worth: time of the processor and bytes allocated, as
 * this thread spends them. The bounds are far above what is usual, so that neither a slow machine
 * nor a fuzzer's instrumentation breaks them, and far below what a loop without end or a bomb of
 * aliases takes.
 */
public final class Bounded {

  private static final Duration TIME = Duration.ofSeconds(10);
  private static final long NANOS_PER_CHARACTER = 100_000;

  /**
   * A fuzzer that changes classes as they are loaded allocates for that in the thread that works.
   */
  private static final long BYTES = Boolean.getBoolean("jazzer.hooks") ? 8L << 30 : 1L << 30;

  private static final long BYTES_PER_CHARACTER = 20_000;

  private Bounded() {}

  /** Does something and returns what comes of it. */
  @FunctionalInterface
  public interface Work<T extends @Nullable Object, E extends Exception> {
    /** Does it. */
    T run() throws E;
  }

  /**
   * Does the work and fails if it cost too much.
   *
   * @param length how long its input is
   */
  public static <T extends @Nullable Object, E extends Exception> T by(int length, Work<T, E> work)
      throws E {
    long time = Counter.nanos();
    long bytes = Counter.bytes();
    T result = work.run();
    assertThat(Counter.nanos() - time)
        .as("nanoseconds for %d characters", length)
        .isLessThan(TIME.toNanos() + NANOS_PER_CHARACTER * length);
    assertThat(Counter.bytes() - bytes)
        .as("bytes for %d characters", length)
        .isLessThan(BYTES + BYTES_PER_CHARACTER * length);
    return result;
  }

  /** Returns how many nanoseconds of the processor's time some work takes. */
  public static <E extends Exception> long nanosOf(Work<?, E> work) throws E {
    long time = Counter.nanos();
    work.run();
    return Counter.nanos() - time;
  }

  /**
   * What this thread has spent. By reflection: the module under test does not read that of beans.
   */
  private static final class Counter {
    private static final Object BEAN;
    private static final Method NANOS;
    private static final Method BYTES;

    static {
      try {
        Class<?> factory = Class.forName("java.lang.management.ManagementFactory");
        Class<?> type = Class.forName("com.sun.management.ThreadMXBean");
        BEAN = factory.getMethod("getThreadMXBean").invoke(null);
        NANOS = type.getMethod("getCurrentThreadCpuTime");
        BYTES = type.getMethod("getCurrentThreadAllocatedBytes");
      } catch (ReflectiveOperationException e) {
        throw new ExceptionInInitializerError(e);
      }
    }

    static long nanos() {
      return read(NANOS);
    }

    static long bytes() {
      return read(BYTES);
    }

    private static long read(Method method) {
      try {
        return (long) method.invoke(BEAN);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
