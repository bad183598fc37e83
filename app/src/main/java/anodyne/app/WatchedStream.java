package anodyne.app;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/** A stream that remembers why it could not be written, which a {@code PrintWriter} forgets. */
final class WatchedStream extends OutputStream {
  private final OutputStream stream;
  private Optional<IOException> failure = Optional.empty();

  WatchedStream(OutputStream stream) {
    this.stream = stream;
  }

  /** True if the reader of a pipe closed it, as {@code head} does once it has enough. */
  boolean readerLeft() {
    return failure
        .map(IOException::getMessage)
        .filter(message -> message.toLowerCase(Locale.ROOT).contains("pipe"))
        .isPresent();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      stream.write(bytes, from, length);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(e));
      throw e;
    }
  }

  @Override
  public void flush() throws IOException {
    stream.flush();
  }
}
