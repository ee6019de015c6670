package dev.tolmach.cli;

import dev.tolmach.cli.command.Environment.Answer;
import dev.tolmach.cli.command.Environment.Interruption;
import dev.tolmach.cli.command.ExitCode;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
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
