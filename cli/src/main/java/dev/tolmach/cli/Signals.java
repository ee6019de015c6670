package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment.Answer;
import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * The signals that tell this process to stop. The command is notified; if it has not ended after
 * some seconds, or at a second signal, the process is ended with the exit code that the command
 * gives.
 *
 * <p>The handlers are {@code sun.misc.Signal}, of the module {@code jdk.unsupported} that every JDK
 * has. It is reached by reflection, because javac warns of it in a way that cannot be switched off.
 * A shutdown hook would do without it, but does not know which signal came.
 */
final class Signals {
  private static final int PATIENCE_SECONDS = 8;

  private static final Map<String, Interruption> NAMES =
      Map.of(
          "INT", Interruption.CTRL_C,
          "TERM", Interruption.TERMINATION,
          "HUP", Interruption.HANG_UP);

  /** The commands that answer signals. */
  static final Set<String> ANSWERING =
      Set.of("index", "rebuild", "rollback", "generations", "serve");

  private final Answer answer;
  private final AtomicInteger received = new AtomicInteger();

  private Signals(Answer answer) {
    this.answer = answer;
  }

  /**
   * Has signals answered until the process ends. A signal that was ignored when the process began,
   * as {@code nohup} has it, stays so.
   */
  static void answer(Answer answer) {
    Signals signals = new Signals(answer);
    NAMES.forEach((name, how) -> handle(name, any -> signals.received(how)));
  }

  /**
   * Has signals answered until the command does so itself: Java's own codes, 129 and 143, say
   * nothing of an index. Commands that never do so keep them.
   *
   * @param arguments the command's name and what follows it, perhaps with options before
   */
  static void answerUntilBegun(List<String> arguments) {
    int last = arguments.isEmpty() || !arguments.getFirst().startsWith("-") ? 1 : arguments.size();
    List<String> names = arguments.subList(0, Math.min(last, arguments.size()));
    if (names.stream().anyMatch(ANSWERING::contains)) {
      boolean lasting =
          names.contains("serve")
              || arguments.stream().anyMatch(each -> each.split("=", 2)[0].equals("--watch"));
      answer(new Unbegun(lasting));
    }
  }

  /** A command that has done nothing yet. */
  private static final class Unbegun implements Answer {
    private final boolean lasting;
    private volatile int code = ExitCode.INTERRUPTED;

    /** Whether it is one that goes on until it is ended, in which SIGTERM finds nothing wrong. */
    Unbegun(boolean lasting) {
      this.lasting = lasting;
    }

    @Override
    public boolean stop(Interruption how) {
      code = lasting && how == Interruption.TERMINATION ? ExitCode.DONE : ExitCode.INTERRUPTED;
      return false;
    }

    @Override
    public int lastWord() {
      return code;
    }
  }

  /** Has Ctrl-C do nothing from now on: another program has the terminal. */
  static void ignoreCtrlC() {
    handle("INT", any -> {});
  }

  private void received(Interruption how) {
    if (received.incrementAndGet() == 1 && answer.stop(how)) {
      await();
    }
    Runtime.getRuntime().halt(answer.lastWord());
  }

  /* The main thread ends the process meanwhile, unless it is blocked. */
  private static void await() {
    try {
      TimeUnit.SECONDS.sleep(PATIENCE_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /* Java keeps its own handlers where it has none of these: Ctrl-C then ends it with 130. */
  private static void handle(String name, Consumer<String> action) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object proxy =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (self, method, arguments) -> call(self, method, () -> action.accept(name)));
      signal
          .getMethod("handle", signal, handler)
          .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
    } catch (ReflectiveOperationException e) {
      return; // A system without this signal, such as Windows without HUP, or a Java without them.
    }
  }

  private static Object call(Object self, Method method, Runnable action) {
    return switch (method.getName()) {
      case "hashCode" -> System.identityHashCode(self);
      case "toString" -> "answers signals";
      case "equals" -> false;
      default -> {
        action.run();
        yield ExitCode.INTERRUPTED; // Never reached: the process has ended.
      }
    };
  }
}
