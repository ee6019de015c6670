package dev.tolmach.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.function.Consumer;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Writes values into memory, in Lucene's variable-length form. For one thread. */
final class Output {
  private final ByteBuffersDataOutput out = new ByteBuffersDataOutput();

  byte[] bytes() {
    return out.toArrayCopy();
  }

  private interface Writing {
    void write() throws IOException;
  }

  private Output write(Writing writing) {
    try {
      writing.write();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory failed.", e);
    }
  }

  Output text(String value) {
    return write(() -> out.writeString(value));
  }

  Output number(long value) {
    return write(() -> out.writeZLong(value));
  }

  Output decimal(double value) {
    return write(() -> out.writeLong(Double.doubleToRawLongBits(value)));
  }

  Output flag(boolean value) {
    return write(() -> out.writeByte((byte) (value ? 1 : 0)));
  }

  Output raw(BytesRef value) {
    return write(() -> {
      out.writeVInt(value.length);
      out.writeBytes(value.bytes, value.offset, value.length);
    });
  }

  Output texts(Collection<String> values) {
    return each(values, this::text);
  }

  <T> Output each(Collection<T> values, Consumer<T> writing) {
    number(values.size());
    values.forEach(writing);
    return this;
  }

  <T> Output optional(@Nullable T value, Consumer<T> writing) {
    flag(value != null);
    if (value != null) {
      writing.accept(value);
    }
    return this;
  }
}
