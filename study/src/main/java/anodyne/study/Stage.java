package anodyne.study;

/**
 * What became of a stage.
 *
 * @param <T> its result
 */
public sealed interface Stage<T> {
  /**
   * It ran.
   *
   * @param result its result
   */
  record Available<T>(T result) implements Stage<T> {}

  /** Why a stage has no result. */
  enum Cause {
    /** An input is missing. */
    NOT_RUN,
    /** It was not asked for. */
    NOT_ASKED,
    /** It ran and did not converge. */
    NOT_CONVERGED
  }

  /**
   * It has no result.
   *
   * @param reason one sentence that names what is missing or what failed
   * @param cause why
   */
  record Unavailable<T>(String reason, Cause cause) implements Stage<T> {
    /** A stage that did not run. */
    public Unavailable(String reason) {
      this(reason, Cause.NOT_RUN);
    }

    /** A stage that was not asked for. */
    public static <T> Unavailable<T> notAsked() {
      return new Unavailable<>("not asked for", Cause.NOT_ASKED);
    }
  }
}
