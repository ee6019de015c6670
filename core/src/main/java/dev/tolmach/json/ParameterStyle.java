package dev.tolmach.json;

/** How errors write a parameter: as whoever made the request did. */
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
