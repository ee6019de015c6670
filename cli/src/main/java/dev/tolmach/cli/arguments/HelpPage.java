package dev.tolmach.cli.arguments;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** Help and shell completion, laid out by picocli from what {@link Usage} says. */
public final class HelpPage {
  private static final int WIDEST = 80;
  private static final int NARROWEST = 60;

  /* picocli breaks lines after a full stop, in a name like .tolmach too; not after this. */
  private static final char STOP_IN_NAME = '\uE000';
  private static final Pattern NAME_WITH_STOP = Pattern.compile("\\.(?=[^\\s.])");

  private HelpPage() {}

  /**
   * How a page looks.
   *
   * @param coloured whether for a terminal
   * @param columns how many columns the terminal has; 0: unknown
   */
  public record Look(boolean coloured, int columns) {
    /** As it looks in a file. */
    public static final Look PLAIN = new Look(false, 0);

    int width() {
      return columns == 0 ? WIDEST : Math.clamp(columns, NARROWEST, WIDEST);
    }
  }

  /** The help of one command. */
  public static String of(Usage usage, Look look) {
    return page(spec(usage, usage.typed()), look);
  }

  /**
   * The help of the program.
   *
   * @param program the program itself
   * @param commands its commands, in the order to be shown
   */
  public static String of(Usage program, List<Usage> commands, Look look) {
    return page(spec(program, commands), look);
  }

  private static String page(CommandSpec spec, Look look) {
    CommandLine page = new CommandLine(spec);
    page.setUsageHelpWidth(look.width());
    return page.getUsageMessage(ansi(look.coloured())).replace(STOP_IN_NAME, '.');
  }

  private static Ansi ansi(boolean coloured) {
    return coloured ? Ansi.ON : Ansi.OFF;
  }

  private static CommandSpec spec(Usage program, List<Usage> commands) {
    CommandSpec spec = spec(program, program.typed());
    for (Usage command : commands) {
      spec.addSubcommand(command.name(), spec(command, command.name()));
    }
    return spec;
  }

  private static CommandSpec spec(Usage usage, String name) {
    CommandSpec spec = CommandSpec.create().name(name);
    if (!usage.words().label().isEmpty()) {
      spec.addPositional(positional(usage.words()));
    }
    usage.options().forEach(option -> spec.addOption(option(option)));
    spec.addOption(option(Usage.HELP));
    spec.parser().separator(" ");
    describe(spec.usageMessage(), usage);
    return spec;
  }

  private static PositionalParamSpec positional(Operands words) {
    String label = words.label();
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .hideParamSyntax(true)
        .arity(words.least() + "..*")
        .type(words.paths() ? Path.class : String.class)
        .description(escaped(words.description()))
        .build();
  }

  private static OptionSpec option(Option option) {
    boolean flag = option.kind() == Option.Kind.FLAG;
    OptionSpec.Builder builder =
        OptionSpec.builder(option.name())
            .paramLabel(option.label())
            .hideParamSyntax(true)
            .arity(flag ? "0" : "1")
            .type(type(option.kind()))
            .description(escaped(option.description()));
    if (!option.choices().isEmpty()) {
      builder.completionCandidates(option.choices());
    }
    return builder.build();
  }

  private static Class<?> type(Option.Kind kind) {
    return switch (kind) {
      case FLAG -> boolean.class;
      case PATH -> Path.class;
      case TEXT, TEXTS -> String.class;
    };
  }

  private static void describe(UsageMessageSpec message, Usage usage) {
    message.sortOptions(false).sortSynopsis(false);
    message.abbreviateSynopsis(true);
    message.description(escaped(usage.summary()));
    message.synopsisHeading("Usage: ");
    message.descriptionHeading("%n");
    message.parameterListHeading("%n");
    message.optionListHeading("%nOptions:%n");
    message.commandListHeading("%nCommands:%n");
    message.exitCodeListHeading("%nExit codes:%n").exitCodeList(exits(usage));
    message.footerHeading("%nExamples:%n").footer(examples(usage));
  }

  private static Map<String, String> exits(Usage usage) {
    Map<String, String> exits = new LinkedHashMap<>();
    usage
        .exits()
        .forEach(exit -> exits.put(Integer.toString(exit.code()), escaped(exit.meaning())));
    return exits;
  }

  private static String[] examples(Usage usage) {
    List<String> lines = new ArrayList<>();
    for (Usage.Example example : usage.examples()) {
      lines.add("  @|bold " + escaped(example.typed()) + "|@");
      lines.add("      " + escaped(example.meaning()));
    }
    return lines.toArray(String[]::new);
  }

  /* picocli reads descriptions as format strings. */
  private static String escaped(String text) {
    String unbroken = NAME_WITH_STOP.matcher(text).replaceAll(Character.toString(STOP_IN_NAME));
    return unbroken.replace("%", "%%");
  }
}
