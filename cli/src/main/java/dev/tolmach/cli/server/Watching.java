package dev.tolmach.cli.server;

import dev.tolmach.cli.arguments.Arguments;
import dev.tolmach.cli.arguments.Option;
import dev.tolmach.cli.build.WatchRun;
import dev.tolmach.cli.command.Environment;
import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.IndexFolder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps the index up to date with archives while it is served, in a thread of its own. */
final class Watching implements AutoCloseable {
  private final @Nullable Thread thread;
  private final Serving serving;
  private volatile int code = -1;

  private Watching(@Nullable WatchRun run, Serving serving) {
    this.serving = serving;
    thread =
        run == null ? null : Thread.ofPlatform().name("tolmach-watch").unstarted(() -> watch(run));
  }

  /**
   * Begins to watch what arguments name, if they name anything.
   *
   * @throws IllegalArgumentException if it is not there: nothing is served for it then
   */
  static Watching begin(Arguments arguments, Environment environment, Serving serving) {
    List<String> archives = arguments.values(ServeOptions.WATCH);
    if (archives.isEmpty()) {
      return new Watching(null, serving);
    }
    Map<Option, List<String>> options = new HashMap<>();
    if (arguments.has(IndexFolder.OPTION)) {
      options.put(IndexFolder.OPTION, arguments.values(IndexFolder.OPTION));
    }
    Environment interrupted =
        new Environment(
            environment.in(),
            environment.out(),
            environment.err(),
            environment.terminal(),
            environment.variables(),
            environment.directory(),
            serving::with);
    WatchRun run = new WatchRun(new Arguments(options, archives, false), interrupted);
    run.check();
    Watching watching = new Watching(run, serving);
    if (watching.thread != null) {
      watching.thread.start();
    }
    return watching;
  }

  private void watch(WatchRun run) {
    try {
      code = run.run();
    } catch (IOException | RuntimeException | Error e) {
      serving.fail(e);
    }
  }

  /**
   * Ends the watch as {@link #close} does.
   *
   * @param otherwise the exit code where nothing is watched
   * @return the exit code
   */
  int end(int otherwise) {
    close();
    return code < 0 ? otherwise : code;
  }

  /** Ends the watch, and waits until the update that is under way is over. */
  @Override
  public void close() {
    if (thread != null) {
      serving.stop(Interruption.TERMINATION); // Has no effect if another end came first.
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
