package dev.tolmach.cli.arguments;

import java.util.List;
import java.util.Locale;

/** Pages of the manual, in the language of {@code man}, from what {@link Usage} says. */
public final class ManualPage {
  private static final String SECTION = "1";

  private ManualPage() {}

  /** The name of the file of a page, such as {@code tolmach-search.1}. */
  public static String file(Usage usage) {
    return title(usage) + "." + SECTION;
  }

  /**
   * The page of a command.
   *
   * @param version the version of the program
   */
  public static String of(Usage usage, String version) {
    StringBuilder page = new StringBuilder(head(usage, version));
    page.append(".SH SYNOPSIS\n.B ").append(text(usage.typed())).append('\n');
    page.append(usage.name().isEmpty() ? "[COMMAND] " : "").append("[OPTIONS] ");
    page.append(text(usage.words().label())).append('\n');
    page.append(".SH DESCRIPTION\n").append(text(usage.summary())).append('\n');
    if (!usage.words().label().isEmpty()) {
      page.append(".TP\n.I ").append(text(usage.words().label())).append('\n');
      page.append(text(usage.words().description())).append('\n');
    }
    options(page, usage);
    page.append(".SH EXIT STATUS\n");
    for (Usage.Exit exit : usage.exits()) {
      page.append(".TP\n.B ").append(exit.code()).append('\n');
      page.append(text(exit.meaning())).append('\n');
    }
    page.append(".SH EXAMPLES\n");
    for (Usage.Example example : usage.examples()) {
      page.append(".TP\n.B ").append(text(example.typed())).append('\n');
      page.append(text(example.meaning())).append('\n');
    }
    return page.toString();
  }

  /**
   * The page of the program, which lists its commands.
   *
   * @param version the version of the program
   */
  public static String of(Usage program, List<Usage> commands, String version) {
    StringBuilder page = new StringBuilder(of(program, version));
    page.append(".SH COMMANDS\n");
    for (Usage command : commands) {
      page.append(".TP\n.BR ").append(text(title(command))).append(" (").append(SECTION);
      page.append(")\n").append(text(command.summary())).append('\n');
    }
    return page.toString();
  }

  private static String head(Usage usage, String version) {
    return ".TH "
        + title(usage).toUpperCase(Locale.ROOT)
        + " "
        + SECTION
        + " \"\" \"tolmach "
        + version
        + "\" \"Tolmach\"\n.SH NAME\n"
        + text(title(usage))
        + " \\- "
        + text(usage.summary())
        + "\n";
  }

  private static void options(StringBuilder page, Usage usage) {
    page.append(".SH OPTIONS\n");
    for (Option option : usage.options()) {
      option(page, option);
    }
    option(page, Usage.HELP);
  }

  private static void option(StringBuilder page, Option option) {
    page.append(".TP\n.BR ").append(text(option.name()));
    page.append(option.label().isEmpty() ? "" : " \" \" " + quoted(option.label()));
    page.append('\n').append(text(option.description())).append('\n');
  }

  private static String quoted(String label) {
    return '"' + text(label) + '"';
  }

  private static String title(Usage usage) {
    return usage.name().isEmpty() ? "tolmach" : "tolmach-" + usage.name();
  }

  /* A line that begins with a full stop or an apostrophe would be a request. */
  private static String text(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
