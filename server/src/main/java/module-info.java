/** A search page, an HTTP API and tools for agents over an index of articles. */
module dev.tolmach.server {
  exports dev.tolmach.http;
  exports dev.tolmach.mcp;
  exports dev.tolmach.server;

  requires static transitive org.jspecify;
  requires transitive dev.tolmach.core;
  requires tools.jackson.core;
}
