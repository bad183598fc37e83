package anodyne.cell;

import java.util.Locale;

/** Functions that expressions may name. */
public enum Elementary {
  EXP,
  LOG,
  LN,
  LOG10,
  SQRT,
  TANH,
  SINH,
  COSH,
  SIN,
  COS,
  TAN,
  ABS;

  /** The word in an expression. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  double value(double u) {
    return switch (this) {
      case EXP -> Math.exp(u);
      case LOG, LN -> Math.log(u);
      case LOG10 -> Math.log10(u);
      case SQRT -> Math.sqrt(u);
      case TANH -> Math.tanh(u);
      case SINH -> Math.sinh(u);
      case COSH -> Math.cosh(u);
      case SIN -> Math.sin(u);
      case COS -> Math.cos(u);
      case TAN -> Math.tan(u);
      case ABS -> Math.abs(u);
    };
  }

  /** Derivative by the argument. */
  double slope(double u) {
    return switch (this) {
      case EXP -> Math.exp(u);
      case LOG, LN -> 1 / u;
      case LOG10 -> 1 / (u * Math.log(10));
      case SQRT -> 0.5 / Math.sqrt(u);
      case TANH -> {
        double t = Math.tanh(u);
        yield 1 - t * t;
      }
      case SINH -> Math.cosh(u);
      case COSH -> Math.sinh(u);
      case SIN -> Math.cos(u);
      case COS -> -Math.sin(u);
      case TAN -> {
        double t = Math.tan(u);
        yield 1 + t * t;
      }
      case ABS -> Math.signum(u);
    };
  }
}
