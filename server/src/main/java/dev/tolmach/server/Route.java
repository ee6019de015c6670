package dev.tolmach.server;

/**
 * Where requests to a path go.
 *
 * @param path the path; one that ends in a slash and is not the root has all paths below it, too
 * @param kind what its responses are
 * @param endpoint what answers
 */
record Route(String path, Kind kind, Endpoint endpoint) {
  /** What responses are. */
  enum Kind {
    /** Data of the index. */
    DATA,
    /** A page about the index. */
    PAGE,
    /** What is the same as long as the server runs. */
    FIXED,
    /** The state of the server at this moment. */
    STATE,
    /** What agents are answered, by POST alone. */
    AGENTS
  }

  /** Whether a path is this route's. */
  boolean has(String requested) {
    return path.length() > 1 && path.endsWith("/")
        ? requested.startsWith(path)
        : requested.equals(path);
  }

  /** Whether the index is asked. */
  boolean asksIndex() {
    return kind == Kind.DATA || kind == Kind.PAGE;
  }

  /** The methods of its requests, with commas between them. */
  String methods() {
    return kind == Kind.AGENTS ? "POST" : "GET, HEAD";
  }
}
