package dev.tolmach.files;

import java.io.Serial;

/** Bytes that are no text. Never leaves this package. */
public final class UndecodableException extends Exception {

  @Serial private static final long serialVersionUID = 1L;

  UndecodableException(String message) {
    super(message);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
