/** The commands that answer until they are stopped: a server of HTTP, and a door for agents. */
@NullMarked
package dev.tolmach.cli.server;

import org.jspecify.annotations.NullMarked;
