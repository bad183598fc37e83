package anodyne.report.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A range of numbers along an axis. */
public sealed interface Scale {
  double low();

  double high();

  /** Position of a number: 0 at the low end, 1 at the high end. */
  double at(double value);

  /** Ticks inside the range, at most about so many with a label, more where one would be alone. */
  List<Tick> ticks(int most);

  /**
   * A tick.
   *
   * @param value where
   * @param label its text; empty for a short tick between labelled ones
   */
  record Tick(double value, Optional<Rich> label) {}

  /** Equal steps. */
  record Linear(double low, double high) implements Scale {
    public Linear {
      if (!(high > low)) {
        throw new IllegalArgumentException("an axis needs low < high, got " + low + ", " + high);
      }
    }

    /** A range around these numbers with some air, its ends on round numbers. */
    public static Linear around(double low, double high) {
      double span = high - low;
      double least = Math.max(Math.abs(low), Math.abs(high)) * 1e-9;
      if (!(span > least)) {
        double half = low == 0 ? 1 : Math.abs(low) * 0.5;
        return new Linear(low - half, low + half);
      }
      double step = step(span, 10);
      return new Linear(
          Math.floor((low - 0.04 * span) / step) * step,
          Math.ceil((high + 0.04 * span) / step) * step);
    }

    /** A range around these numbers with a little air, for curves that should fill the frame. */
    public static Linear close(double low, double high) {
      double span = high - low;
      if (!(span > Math.max(Math.abs(low), Math.abs(high)) * 1e-9)) {
        return around(low, high);
      }
      return new Linear(low - 0.03 * span, high + 0.03 * span);
    }

    @Override
    public double at(double value) {
      return (value - low) / (high - low);
    }

    @Override
    public List<Tick> ticks(int most) {
      double wide = step(high - low, most);
      boolean alone = Math.floor(high / wide + 1e-9) - Math.ceil(low / wide - 1e-9) < 1;
      double step = alone ? step(high - low, 2 * most) : wide;
      int decimals = Math.max(0, -(int) Math.floor(Math.log10(step) + 1e-9));
      List<Tick> ticks = new ArrayList<>();
      long from = (long) Math.ceil(low / step - 1e-9);
      long to = (long) Math.floor(high / step + 1e-9);
      for (long i = from; i <= to; i++) {
        double value = i * step;
        ticks.add(new Tick(value, Optional.of(Rich.plain(Numbers.fixed(value, decimals)))));
      }
      return ticks;
    }

    /** The least of 1, 2, 5 times a power of ten that makes at most so many steps. */
    static double step(double span, int most) {
      double rough = span / most;
      double power = Math.pow(10, Math.floor(Math.log10(rough)));
      double mantissa = rough / power;
      double round = mantissa <= 1 + 1e-9 ? 1 : mantissa <= 2 ? 2 : mantissa <= 5 ? 5 : 10;
      return round * power;
    }
  }

  /** Equal steps between whole numbers, such as cycles. */
  record Whole(double low, double high) implements Scale {
    public Whole {
      if (!(high > low)) {
        throw new IllegalArgumentException("an axis needs low < high, got " + low + ", " + high);
      }
    }

    @Override
    public double at(double value) {
      return (value - low) / (high - low);
    }

    @Override
    public List<Tick> ticks(int most) {
      long step = (long) Math.max(1, Linear.step(high - low, most));
      List<Tick> ticks = new ArrayList<>();
      for (long i = Math.ceilDiv((long) Math.ceil(low), step) * step; i <= high; i += step) {
        ticks.add(new Tick(i, Optional.of(Rich.plain(Long.toString(i)))));
      }
      return ticks;
    }
  }

  /** Equal factors. */
  record Logarithmic(double low, double high) implements Scale {
    public Logarithmic {
      if (!(low > 0 && high > low)) {
        throw new IllegalArgumentException(
            "a logarithmic axis needs 0 < low < high, got " + low + ", " + high);
      }
    }

    /** Whole decades around these numbers. */
    public static Logarithmic around(double low, double high) {
      double from = Math.floor(Math.log10(low) + 1e-9);
      double to = Math.ceil(Math.log10(high) - 1e-9);
      return new Logarithmic(Math.pow(10, from), Math.pow(10, Math.max(to, from + 1)));
    }

    @Override
    public double at(double value) {
      return Math.log(value / low) / Math.log(high / low);
    }

    @Override
    public List<Tick> ticks(int most) {
      int from = (int) Math.ceil(Math.log10(low) - 1e-9);
      int to = (int) Math.floor(Math.log10(high) + 1e-9);
      int every = Math.max(1, Math.ceilDiv(to - from + 1, Math.max(1, most)));
      boolean close = high / low < 50;
      boolean raised = high / low > 1e6;
      List<Tick> ticks = new ArrayList<>();
      for (int decade = from - 1; decade <= to; decade++) {
        if (decade >= from) {
          boolean labelled = Math.floorMod(decade, every) == 0;
          ticks.add(tick(1, decade, labelled, raised));
        }
        for (int m = 2; m <= 9 && every == 1; m++) {
          Tick tick = tick(m, decade, close && (m == 2 || m == 5), raised);
          if (tick.value() >= low && tick.value() <= high) {
            ticks.add(tick);
          }
        }
      }
      return ticks;
    }

    private static Tick tick(int mantissa, int decade, boolean labelled, boolean raised) {
      double value = mantissa * Math.pow(10, decade);
      return new Tick(
          value, labelled ? Optional.of(label(mantissa, decade, raised)) : Optional.empty());
    }

    private static Rich label(int mantissa, int decade, boolean raised) {
      if (decade >= -2 && decade <= 4 && !raised) {
        return Rich.plain(Numbers.fixed(mantissa * Math.pow(10, decade), Math.max(0, -decade)));
      }
      return mantissa == 1
          ? Numbers.powerOfTen(decade)
          : Rich.plain(mantissa + " × ").then(Numbers.powerOfTen(decade));
    }
  }

  /**
   * Both signs over decades: equal factors far from zero, equal steps near it, by asinh.
   *
   * @param least where equal steps become equal factors
   * @param most the ends, with either sign
   */
  record Signed(double least, double most) implements Scale {
    private static final int DECADES = 4;

    public Signed {
      if (!(least > 0 && most > least)) {
        throw new IllegalArgumentException(
            "a signed axis needs 0 < least < most, got " + least + ", " + most);
      }
    }

    /** Four decades up to this size. */
    public static Signed around(double size) {
      double most = Math.pow(10, Math.ceil(Math.log10(size) - 1e-9));
      return new Signed(most * Math.pow(10, -DECADES), 1.6 * most);
    }

    @Override
    public double low() {
      return -most;
    }

    @Override
    public double high() {
      return most;
    }

    @Override
    public double at(double value) {
      return 0.5 + 0.5 * asinh(value / least) / asinh(most / least);
    }

    private static double asinh(double x) {
      return Math.signum(x) * Math.log(Math.abs(x) + Math.hypot(x, 1));
    }

    @Override
    public List<Tick> ticks(int most) {
      int from = (int) Math.floor(Math.log10(least) + 1e-9) + 1;
      int to = (int) Math.floor(Math.log10(this.most) + 1e-9);
      int every = Math.max(1, Math.ceilDiv(2 * (to - from + 1), Math.max(1, most)));
      List<Tick> ticks = new ArrayList<>();
      ticks.add(new Tick(0, Optional.of(Rich.plain("0"))));
      for (int decade = from; decade <= to; decade++) {
        boolean labelled = (to - decade) % every == 0;
        Rich label = Numbers.powerOfTen(decade);
        double value = Math.pow(10, decade);
        ticks.add(new Tick(value, labelled ? Optional.of(label) : Optional.empty()));
        ticks.add(
            new Tick(
                -value, labelled ? Optional.of(Rich.plain("−").then(label)) : Optional.empty()));
      }
      return ticks;
    }
  }
}
