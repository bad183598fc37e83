package anodyne.lab;

import anodyne.data.InputException;
import anodyne.measurement.TimeSeries;
import anodyne.measurement.TimeSeries.Mode;
import anodyne.measurement.TimeSeries.Resolution;
import anodyne.measurement.TimeSeries.Technique;
import anodyne.quantity.Warning;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * LAND's {@code .cex}: 64 bytes of heading, blocks with the programme, then marks of steps, each
 * followed by records of 16 bytes. Voltage and current are counts whose worth depends on the
 * channel: those known belong to a 5 V / 10 mA channel. The file counts charge in Ah, so the worth
 * of a count of the current follows from it; without charge the known one is used and said to be a
 * guess. The worth of a count of the voltage follows from energy and charge likewise.
 */
final class LandCex implements Format {
  private static final int[] MAGIC = {0x10, 0x11, 0x09, 0x88};
  private static final int BLOCK = 0xFFFFAAAA;
  private static final int BLOCK_END = 0xFFFFBBBB;
  private static final int EVENT = 0xFFFFCCCC;
  private static final int STEP = 0xFFFFCCCD;
  private static final int FIRST_BLOCK = 64;
  private static final double COUNT_V = 0.155e-3;
  private static final double COUNT_A = 0.31e-6;
  private static final double AGREES = 0.02;

  @Override
  public String name() {
    return "LAND cex";
  }

  @Override
  public Set<String> extensions() {
    return Set.of("cex");
  }

  @Override
  public boolean recognises(Source source) {
    return source.beginsWith(MAGIC);
  }

  @Override
  public Recording read(Source source, Reading reading) {
    Tape tape = new Tape(source.name(), source.bytes());
    tape.scale();
    return tape.recording();
  }

  private static final class Tape {
    private final String name;
    private final ByteBuffer data;
    private final int begin;
    private final List<Warning> warnings = new ArrayList<>();
    private double count_A = COUNT_A;
    private double count_V = COUNT_V;
    private boolean lost;

    Tape(String name, byte[] bytes) {
      this.name = name;
      data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      if (bytes.length < FIRST_BLOCK + 32) {
        throw new InputException("file ends in its heading", name, "copy the file again");
      }
      begin = afterBlocks();
    }

    /** Where the chain of blocks ends and steps begin. */
    private int afterBlocks() {
      int at = FIRST_BLOCK;
      while (at + 16 <= data.limit()) {
        int mark = data.getInt(at);
        if (mark == BLOCK) {
          long end = at + 16L + (data.getShort(at + 6) & 0xFFFF);
          if (end + 16 > data.limit() || data.getInt((int) end) != BLOCK_END) {
            return firstStep(at);
          }
          at = (int) end + 16;
        } else if (mark == EVENT) {
          at += 16;
        } else {
          return mark == STEP ? at : firstStep(at);
        }
      }
      return at;
    }

    private int firstStep(int from) {
      for (int at = from; at + 16 <= data.limit(); at++) {
        if (data.getInt(at) == STEP) {
          lost = true;
          return at;
        }
      }
      return data.limit();
    }

    /** What is done with each record. */
    private interface Taker {
      /** Takes the record at a byte, of a step by its mark. */
      void take(int at, int step, boolean first);
    }

    private void each(Taker taker) {
      int step = -1;
      boolean first = false;
      for (int at = begin; at + 16 <= data.limit(); at += 16) {
        switch (data.getInt(at)) {
          case STEP -> {
            step = at;
            first = true;
          }
          case EVENT, BLOCK, BLOCK_END -> first = false;
          default -> {
            if (step >= 0) {
              taker.take(at, step, first);
              first = false;
            }
          }
        }
      }
    }

    /** The worth of the counts, from charge and energy counted over the steps. */
    void scale() {
      double[] sum = new double[5];
      double[] last = new double[3];
      each((at, step, first) -> {
        double time_s = time_s(at);
        double charge_As = data.getFloat(at + 8) * 3600.0;
        double energy_J = data.getFloat(at + 12) * 3600.0;
        if (!first) {
          double passed = Math.abs(data.getShort(at + 6)) * (time_s - last[0]);
          double gained_As = charge_As - last[1];
          double gained_J = energy_J - last[2];
          if (passed > 0 && gained_As > 0 && gained_J > 0) {
            sum[0] += passed;
            sum[1] += gained_As;
            sum[2] += gained_As * (data.getShort(at + 4) & 0xFFFF);
            sum[3] += gained_J;
          }
        }
        last[0] = time_s;
        last[1] = charge_As;
        last[2] = energy_J;
      });
      if (!(sum[0] > 0 && sum[2] > 0)) {
        warnings.add(
            new Warning(
                "scale_unchecked",
                "no charge is counted, so current and voltage were scaled as for a 5 V, 10 mA"
                    + " channel; check them",
                name));
        return;
      }
      count_A = settled("current", COUNT_A, sum[1] / sum[0]);
      count_V = settled("voltage", COUNT_V, sum[3] / sum[2]);
    }

    private double settled(String what, double known, double found) {
      if (!(found > 0) || Math.abs(found / known - 1) <= AGREES) {
        return known;
      }
      warnings.add(
          new Warning(
              "scale_from_charge",
              "the "
                  + what
                  + " was scaled so that it agrees with the charge and energy counted, "
                  + String.format(java.util.Locale.ROOT, "%.4g", found / known)
                  + " times the scale of a 5 V, 10 mA channel; compare with an export",
              name));
      return found;
    }

    private double time_s(int at) {
      return (data.getInt(at) & 0xFFFFFFFFL) * 0.01;
    }

    Recording recording() {
      Rows rows = new Rows(name);
      int[] count = {0, 1, -1, -1};
      double[] zero = new double[3];
      each((at, step, first) -> {
        int number = data.getShort(step + 6) & 0x7FFF;
        if (step != count[3]) {
          if (count[3] >= 0 && number <= count[2]) {
            count[1]++;
          }
          count[2] = number;
          count[3] = step;
          zero[0] = time_s(at);
        }
        int kind = data.get(step + 8) & 0xFF;
        double current_A = data.getShort(at + 6) * count_A;
        double sign = kind == 2 ? -1 : kind == 3 ? 1 : Math.signum(current_A);
        rows.add(
            ++count[0],
            count[1],
            number,
            mode(kind),
            time_s(at),
            Math.max(0, time_s(at) - zero[0]),
            sign == 0 ? current_A : sign * Math.abs(current_A),
            (data.getShort(at + 4) & 0xFFFF) * count_V,
            sign * data.getFloat(at + 8) * 3600,
            sign * data.getFloat(at + 12) * 3600,
            Double.NaN);
      });
      if (rows.size() == 0) {
        throw new InputException(
            "holds no record of a measurement", name, "export the test as xlsx or csv");
      }
      TimeSeries series =
          rows.series(start(), Technique.CYCLING, new Resolution(count_A, 0, count_V));
      warnings.addAll(rows.warnings());
      if (lost || (data.limit() - begin) % 16 != 0) {
        warnings.add(
            new Warning(
                "file_cut",
                "the file is cut or damaged; what is whole was read, copy it again from the tester",
                name));
      }
      return new Recording(
          name,
          "LAND cex",
          "LAND",
          List.of(series),
          Map.of("channel", (data.get(9) & 0xFF) + "-" + ((data.get(8) & 0xFF) + 1)),
          warnings);
    }

    private Optional<Instant> start() {
      long unix_s = data.getInt(16) & 0xFFFFFFFFL;
      return unix_s == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(unix_s));
    }

    private Mode mode(int kind) {
      return switch (kind) {
        case 0x70 -> Mode.REST;
        case 2 -> Mode.CONSTANT_CURRENT_DISCHARGE;
        case 3 -> Mode.CONSTANT_CURRENT_CHARGE;
        default -> {
          if (warnings.stream().noneMatch(w -> w.code().equals("unknown_step_type"))) {
            warnings.add(
                new Warning(
                    "unknown_step_type",
                    "step type " + kind + " is not known and stands as other; check its current",
                    name));
          }
          yield Mode.OTHER;
        }
      };
    }
  }
}
