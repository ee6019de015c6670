package dev.tolmach.json;

/** The way in which errors write a parameter: as the request wrote it. */
public enum ParameterStyle {
  /** {@code limit}, {@code limit=N}. */
  PARAMETER("", "="),
  /** {@code --limit}, {@code --limit N}. */
  OPTION("--", " ");

  private final String before;
  private final String between;

  ParameterStyle(String before, String between) {
    this.before = before;
    this.between = between;
  }

  /** A parameter's name. */
  String name(String parameter) {
    return before + parameter;
  }

  /** A parameter with its value. */
  String typed(String parameter, String value) {
    return before + parameter + between + value;
  }
}
