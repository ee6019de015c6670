package dev.tolmach.build;

import java.net.URL;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reports which jar causes an error of linking: a program may bring libraries in other versions
 * than those that Tolmach was built with.
 */
final class LinkageFault {
  /** A class, as messages name it: {@code a.b.C}, {@code a/b/C}, perhaps with a member. */
  private static final Pattern CLASS = Pattern.compile("[\\w$]+(?:[./][\\w$]+)+");

  private LinkageFault() {}

  /** A sentence for people: what failed, which jar has the wrong class or lacks it, what to do. */
  static String message(LinkageError error) {
    Throwable cause = error.getCause() instanceof LinkageError inner ? inner : error;
    return "The libraries of this program do not fit each other: '"
        + cause
        + "'"
        + culprit(cause).map(jar -> ", in '" + jar + "'").orElse("")
        + ". Expected the versions that Tolmach was built with, or newer ones that fit. Compare"
        + " them with 'mvn dependency:tree', and import tolmach-bom.";
  }

  /* The jar with the class that is named, if there is one; else the jar of the code that needed it.
   */
  private static Optional<String> culprit(Throwable error) {
    return CLASS
        .matcher(String.valueOf(error.getMessage()))
        .results()
        .map(MatchResult::group)
        .flatMap(name -> named(name.replace('/', '.')).stream())
        .findFirst()
        .or(() ->
            Arrays.stream(error.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(Predicate.not(LinkageFault::isPlatform))
                .flatMap(name -> jar(name).stream())
                .findFirst());
  }

  private static Optional<String> named(String name) {
    Optional<String> jar = isPlatform(name) ? Optional.empty() : jar(name);
    int member = name.lastIndexOf('.');
    return jar.isPresent() || member < 0 ? jar : jar(name.substring(0, member));
  }

  private static boolean isPlatform(String name) {
    return name.startsWith("java.") || name.startsWith("jdk.") || name.startsWith("sun.");
  }

  private static Optional<String> jar(String name) {
    try {
      Class<?> type = Class.forName(name, false, LinkageFault.class.getClassLoader());
      @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
      @Nullable URL location = source == null ? null : source.getLocation();
      return Optional.ofNullable(location).map(LinkageFault::file);
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty(); // It is this class that is missing.
    }
  }

  /* A jar inside a jar ends with "!/". */
  private static String file(URL location) {
    String path = location.getPath().replaceFirst("[!/]+$", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
