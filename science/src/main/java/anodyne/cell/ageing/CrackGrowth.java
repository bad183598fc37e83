package anodyne.cell.ageing;

/**
 * Cracks after Paris, in tension only: dl/dt = k (σ b √(π l))^m.
 *
 * @param rate k, m/s per (Pa √m)^m
 * @param shape b
 * @param exponent m
 * @param start_m length at the start
 * @param width_m of a crack
 * @param number_per_m2 of cracks on the smooth surface
 */
public record CrackGrowth(
    double rate,
    double shape,
    double exponent,
    double start_m,
    double width_m,
    double number_per_m2) {
  public CrackGrowth {
    Refuse.negative("rate of cracking", rate);
    Refuse.notPositive("shape of a crack", shape);
    Refuse.notPositive("exponent of cracking", exponent);
    Refuse.notPositive("length of cracks at the start", start_m);
    Refuse.negative("width of cracks", width_m);
    Refuse.negative("number of cracks", number_per_m2);
  }

  /** dl/dt, m/s. */
  public double rate_m_per_s(double length_m, double tension_Pa) {
    return tension_Pa <= 0
        ? 0
        : rate * Math.pow(tension_Pa * shape * Math.sqrt(Math.PI * length_m), exponent);
  }

  /** d(dl/dt)/dl, 1/s. */
  public double byLength(double length_m, double tension_Pa) {
    return 0.5 * exponent / length_m * rate_m_per_s(length_m, tension_Pa);
  }

  /** d(dl/dt)/dσ, m/(s Pa). */
  public double byTension(double length_m, double tension_Pa) {
    return tension_Pa <= 0 ? 0 : exponent / tension_Pa * rate_m_per_s(length_m, tension_Pa);
  }

  /**
   * Length after a time under constant tension, in closed form; infinite once it has run away (m
   * above 2).
   */
  public double grown_m(double length_m, double tension_Pa, double duration_s) {
    if (tension_Pa <= 0) {
      return length_m;
    }
    double speed = rate * Math.pow(tension_Pa * shape * Math.sqrt(Math.PI), exponent);
    double power = 1 - 0.5 * exponent;
    if (Math.abs(power) < 1e-9) {
      return length_m * Math.exp(speed * duration_s);
    }
    double raised = Math.pow(length_m, power) + power * speed * duration_s;
    return raised <= 0 ? Double.POSITIVE_INFINITY : Math.pow(raised, 1 / power);
  }

  /** Surface with both flanks of the cracks over the smooth one. */
  public double roughness(double length_m) {
    return 1 + 2 * length_m * width_m * number_per_m2;
  }
}
