package dev.tolmach.server;

import dev.tolmach.http.WebResponse;
import java.io.IOException;

/** Answers the requests to one path. */
@FunctionalInterface
interface Endpoint {
  /**
   * Answers a request.
   *
   * @throws dev.tolmach.query.InvalidRequestException if it cannot be answered as it is
   * @throws IOException if the index cannot be read
   */
  WebResponse answer(Call call) throws IOException;
}
