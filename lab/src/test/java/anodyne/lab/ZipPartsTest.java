package anodyne.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import anodyne.data.InputException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ZipPartsTest {
  private static byte[] noise(int n) {
    byte[] bytes = new byte[n];
    new SplittableRandom(7).nextBytes(bytes);
    return bytes;
  }

  private static byte[] two() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.write("hello".getBytes(StandardCharsets.UTF_8));
      ZipEntry stored = new ZipEntry("deep/b.bin");
      byte[] noise = noise(5000);
      CRC32 crc = new CRC32();
      crc.update(noise);
      stored.setMethod(ZipEntry.STORED);
      stored.setSize(noise.length);
      stored.setCrc(crc.getValue());
      zip.putNextEntry(stored);
      zip.write(noise);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  private static ZipParts parts(byte[] bytes) {
    return ZipParts.of(Source.of("x.zip", bytes));
  }

  @Test
  void parts_come_back_packed_or_stored() throws IOException {
    ZipParts parts = parts(two());
    assertThat(parts.names()).containsExactly("a.txt", "deep/b.bin");
    assertThat(parts.bytes("a.txt").orElseThrow()).asString().isEqualTo("hello");
    assertThat(parts.bytes("deep/b.bin").orElseThrow()).isEqualTo(noise(5000));
    try (InputStream in = parts.open("a.txt").orElseThrow()) {
      assertThat(in.readAllBytes()).asString().isEqualTo("hello");
    }
    assertThat(parts.bytes("c")).isEmpty();
    assertThat(parts.damaged()).isEmpty();
    assertThat(parts.cut()).isFalse();
  }

  @Test
  void an_archive_without_its_end_gives_the_parts_before_the_cut() throws IOException {
    byte[] all = two();
    ZipParts parts = parts(Arrays.copyOf(all, all.length - 300));
    assertThat(parts.cut()).isTrue();
    assertThat(parts.bytes("a.txt").orElseThrow()).asString().isEqualTo("hello");
    byte[] most = parts.bytes("deep/b.bin").orElseThrow();
    assertThat(most).hasSizeBetween(4500, 5000).isEqualTo(Arrays.copyOf(noise(5000), most.length));
    assertThat(parts.damaged()).containsExactly("deep/b.bin");
    assertThat(parts(Arrays.copyOf(all, 2000)).bytes("deep/b.bin").orElseThrow().length)
        .isLessThan(2000);
  }

  @Test
  void a_flipped_byte_is_noticed() throws IOException {
    byte[] all = two();
    all[all.length / 2] ^= 1;
    ZipParts parts = parts(all);
    assertThat(parts.bytes("deep/b.bin").orElseThrow()).hasSize(5000);
    assertThat(parts.damaged()).containsExactly("deep/b.bin");
  }

  @Test
  void a_bomb_is_refused_before_it_goes_off() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("bomb"));
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 200; i++) {
        zip.write(zeros);
      }
    }
    byte[] bomb = out.toByteArray();
    assertThat(bomb.length).isLessThan(300_000);
    assertThatThrownBy(() -> parts(bomb).bytes("bomb"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("times its size");
    assertThatThrownBy(() -> parts(bomb).refuseBombs()).isInstanceOf(InputException.class);
  }

  @Test
  void too_many_parts_are_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i <= ZipParts.MOST_PARTS; i++) {
        zip.putNextEntry(new ZipEntry("p" + i));
      }
    }
    assertThatThrownBy(() -> parts(out.toByteArray()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("more than 10000 parts");
  }

  @Test
  void any_damage_ends_as_fewer_parts_or_a_message() throws IOException {
    byte[] all = two();
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 3000; i++) {
      byte[] bad = Arrays.copyOf(all, random.nextInt(1, all.length + 1));
      for (int k = random.nextInt(6); k > 0; k--) {
        int region = random.nextBoolean() ? bad.length : Math.min(60, bad.length);
        bad[bad.length - 1 - random.nextInt(region)] = (byte) random.nextInt();
      }
      try {
        ZipParts parts = parts(bad);
        for (String name : parts.names()) {
          assertThat(parts.bytes(name).orElseThrow().length).isLessThan(1 << 20);
        }
      } catch (InputException e) {
        assertThat(e.where()).startsWith("x.zip");
      }
    }
  }
}
