package anodyne.lab;

import io.github.spannm.jackcess.util.MemFileChannel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.StandardOpenOption;

/**
 * The pages of an Access database for reading, as many as an undamaged one needs. Pages of a
 * damaged one may point at each other in a circle, which the library would follow without end: then
 * the allowance of bytes is used up, and reading fails. Reading fails at once where a row points at
 * its own page, which needs no further reading, and where the definition of a table goes on and on,
 * which the library copies anew with each page.
 */
final class AccessPages extends FileChannel {
  /** Page of rows, by its first byte. */
  private static final int DATA = 1;

  /** A row that stands elsewhere, in the flags of its offset. */
  private static final int ELSEWHERE = 0x4000;

  /** Page of the definition of a table. */
  private static final int DEFINITION = 2;

  private static final int MOST_DEFINITION_PAGES = 64;
  private static final int OFFSET = 0x1FFF;
  private static final int JET_3_PAGE = 2048;

  private final FileChannel file;
  private long allowed;
  private int definitionPages;

  /**
   * @param allowed bytes that may be read before {@link #allow}
   */
  AccessPages(Source source, long allowed) throws IOException {
    file =
        source.path().isPresent()
            ? FileChannel.open(source.path().get(), StandardOpenOption.READ)
            : MemFileChannel.newChannel(new ByteArrayInputStream(source.bytes()), "r");
    this.allowed = allowed;
  }

  /** Allows so many bytes from now on. */
  void allow(long bytes) {
    allowed = bytes;
  }

  @Override
  public int read(ByteBuffer into, long at) throws IOException {
    int begin = into.position();
    int n = file.read(into, at);
    allowed -= Math.max(n, 1);
    if (allowed < 0) {
      throw new IOException("pages point at each other in a circle");
    }
    definitionPages = n > 0 && into.get(begin) == DEFINITION ? definitionPages + 1 : 0;
    if (definitionPages > MOST_DEFINITION_PAGES) {
      throw new IOException("the definition of a table has no end");
    }
    if (n >= JET_3_PAGE && at % n == 0 && into.get(begin) == DATA) {
      refuseCircle(into, begin, n, at / n);
    }
    return n;
  }

  /** Bytes are little-endian whatever the order of the buffer. */
  private static void refuseCircle(ByteBuffer page, int begin, int size, long number)
      throws IOException {
    int count = begin + (size == JET_3_PAGE ? 8 : 12);
    int rows = Math.min(two(page, count), (size - (count + 2 - begin)) / 2);
    for (int i = 0; i < rows; i++) {
      int offset = two(page, count + 2 + 2 * i);
      int row = begin + (offset & OFFSET);
      if ((offset & ELSEWHERE) != 0
          && row + 4 <= begin + size
          && (two(page, row + 1) | ((page.get(row + 3) & 0xFF) << 16)) == number) {
        throw new IOException("a row points at its own page");
      }
    }
  }

  private static int two(ByteBuffer page, int at) {
    return (page.get(at) & 0xFF) | ((page.get(at + 1) & 0xFF) << 8);
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    int n = read(into, file.position());
    file.position(file.position() + Math.max(n, 0));
    return n;
  }

  @Override
  public long read(ByteBuffer[] into, int offset, int length) throws IOException {
    long all = 0;
    for (int i = offset; i < offset + length; i++) {
      int n = read(into[i]);
      if (n < 0) {
        return all == 0 ? -1 : all;
      }
      all += n;
    }
    return all;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public FileChannel position(long at) throws IOException {
    file.position(at);
    return this;
  }

  @Override
  protected void implCloseChannel() throws IOException {
    file.close();
  }

  @Override
  public void force(boolean metadata) {}

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public int write(ByteBuffer from, long at) {
    throw new NonWritableChannelException();
  }

  @Override
  public long write(ByteBuffer[] from, int offset, int length) {
    throw new NonWritableChannelException();
  }

  @Override
  public FileChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public long transferFrom(ReadableByteChannel from, long at, long count) {
    throw new NonWritableChannelException();
  }

  @Override
  public long transferTo(long at, long count, WritableByteChannel to) {
    throw new UnsupportedOperationException("pages are read one by one");
  }

  @Override
  public MappedByteBuffer map(MapMode mode, long at, long size) {
    throw new UnsupportedOperationException("pages are read one by one");
  }

  @Override
  public FileLock lock(long at, long size, boolean shared) {
    throw new UnsupportedOperationException("a file that is only read needs no lock");
  }

  @Override
  public FileLock tryLock(long at, long size, boolean shared) {
    throw new UnsupportedOperationException("a file that is only read needs no lock");
  }
}
