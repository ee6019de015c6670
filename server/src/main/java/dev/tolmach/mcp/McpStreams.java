package dev.tolmach.mcp;

import dev.tolmach.tool.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * Speaks the protocol over two streams: one message a line, in UTF-8. Requests are answered one
 * after the other, in their order. The end of the input ends the conversation, when what was asked
 * before is answered.
 *
 * <p>A line of more than {@value #LONGEST_LINE} bytes is answered by an error. Nothing else is ever
 * written to the output. For one thread, which {@link #run} uses until the end.
 */
public final class McpStreams {
  /** The longest line, in bytes. */
  public static final int LONGEST_LINE = 1 << 20;

  /* How long what was asked may take after the end of the input. */
  private static final int PATIENCE_SECONDS = 30;

  private final McpService service;
  private final Conversation conversation = new Conversation();

  /** A conversation over an index. */
  public McpStreams(IndexSource source) {
    this.service = new McpService(source, McpService::whole);
  }

  /**
   * Answers until the input ends.
   *
   * @throws IOException if the input cannot be read, or the output does not take an answer
   */
  public void run(InputStream in, OutputStream out) throws IOException {
    Inbox inbox = new Inbox(Thread.currentThread());
    Thread reading = new Thread(() -> read(in, inbox), "tolmach-mcp-input");
    reading.setDaemon(true);
    reading.start();
    try {
      for (McpMessage message = inbox.next(); message != null; message = inbox.next()) {
        byte[] answer = answer(message);
        if (inbox.isStillWanted() && answer.length > 0) {
          out.write(answer);
          out.flush();
        }
      }
    } finally {
      inbox.close();
    }
    inbox.rethrow();
  }

  private static void read(InputStream in, Inbox inbox) {
    try {
      MessageLines lines = new MessageLines(in, LONGEST_LINE);
      for (McpMessage message = lines.next(); message != null; message = lines.next()) {
        inbox.put(message);
      }
      inbox.end(null);
      inbox.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (IOException | RuntimeException e) {
      inbox.end(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /* An empty answer is none. */
  private byte[] answer(McpMessage message) {
    return switch (message) {
      case McpMessage.Request request -> answer(request);
      case McpMessage.Malformed malformed -> McpService.error(malformed.id(), malformed.error());
      case McpMessage.Notification notification -> new byte[0];
      case McpMessage.Response response -> new byte[0];
    };
  }

  private byte[] answer(McpMessage.Request request) {
    JsonValue id = request.id();
    try {
      return service.answer(request, conversation.versionOf(request));
    } catch (McpException e) {
      return McpService.error(id, e);
    } catch (InterruptedIOException e) {
      return McpService.error(id, new McpException(McpException.Kind.INTERNAL, "Cancelled"));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return McpService.error(id, service.defect(e));
    }
  }
}
