/**
 * HTTP/1.1 for small servers: requests and responses as values, and a listener with limits on
 * sizes, times and numbers. {@link dev.tolmach.http.HttpListener} is the front door; it may import
 * the JSON shapes.
 */
@NullMarked
package dev.tolmach.http;

import org.jspecify.annotations.NullMarked;
