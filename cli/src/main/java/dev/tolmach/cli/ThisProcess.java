package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Interrupts.Registration;
import dev.tolmach.cli.command.ExitCode;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The environment that this process gives its command. */
final class ThisProcess {
  /* Held in a field, because a logger that nobody holds forgets its level. */
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  /** Which outputs are terminals, as the launcher found out: "out", "err", "out,err" or nothing. */
  private static final String TERMINAL = "tolmach.terminal";

  private static final int PATIENCE_SECONDS = 30;

  private ThisProcess() {}

  /** The environment of this process. Lucene's warnings are silenced: no user can act on them. */
  static Environment environment() {
    LUCENE.setLevel(Level.OFF);
    return new Environment(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new FileOutputStream(FileDescriptor.err),
        terminal(System.getProperty(TERMINAL)),
        System.getenv(),
        Path.of(""),
        ThisProcess::onInterrupt);
  }

  @SuppressWarnings(
      "SystemConsoleNull") // The property makes it null again where it is no terminal.
  private static Environment.Terminal terminal(@Nullable String told) {
    if (told != null) {
      List<String> names = List.of(told.split(","));
      return new Environment.Terminal(names.contains("out"), names.contains("err"));
    }
    // Since JDK 22 a console may exist without a terminal, unless this implementation is asked for.
    System.setProperty("jdk.console", "java.base");
    boolean console = System.console() != null;
    return new Environment.Terminal(console, console);
  }

  /*
   * Ctrl-C and SIGTERM make the JVM run its shutdown hooks and then end, whatever the main thread
   * does. So the hook tells the command to stop, and waits until it has cleaned up. The code is the
   * same for both; by itself the JVM would end with 143 at SIGTERM.
   */
  private static Registration onInterrupt(Runnable action) {
    CountDownLatch over = new CountDownLatch(1);
    Thread hook = new Thread(() -> stop(action, over), "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      over.countDown();
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // The JVM is shutting down already: the hook has run or is running.
        return;
      }
    };
  }

  private static void stop(Runnable action, CountDownLatch over) {
    action.run();
    try {
      over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
  }
}
