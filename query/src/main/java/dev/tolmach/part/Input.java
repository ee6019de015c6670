package dev.tolmach.part;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads what {@link Output} wrote. For one thread. */
final class Input {
  private final ByteArrayDataInput in;

  Input(byte[] bytes) {
    in = new ByteArrayDataInput(bytes);
  }

  /** Reads one value. */
  interface Reading<T> {
    T read() throws IOException;
  }

  String text() throws IOException {
    return in.readString();
  }

  long number() throws IOException {
    return in.readZLong();
  }

  int count() throws IOException {
    return Math.toIntExact(number());
  }

  double decimal() {
    return Double.longBitsToDouble(in.readLong());
  }

  boolean flag() {
    return in.readByte() == 1;
  }

  BytesRef raw() {
    BytesRef value = new BytesRef(new byte[in.readVInt()]);
    value.length = value.bytes.length;
    in.readBytes(value.bytes, 0, value.length);
    return value;
  }

  List<String> texts() throws IOException {
    return each(this::text);
  }

  <T> List<T> each(Reading<T> reading) throws IOException {
    List<T> values = new ArrayList<>();
    for (int left = count(); left > 0; left--) {
      values.add(reading.read());
    }
    return values;
  }

  <T> @Nullable T optional(Reading<T> reading) throws IOException {
    return flag() ? reading.read() : null;
  }
}
