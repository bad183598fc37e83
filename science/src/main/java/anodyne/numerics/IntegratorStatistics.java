package anodyne.numerics;

/**
 * What an integration cost since its begin.
 *
 * @param steps steps taken
 * @param newtonIterations corrections solved for, each with one evaluation of the rates
 * @param linearisations matrices built and factorised
 * @param errorFailures attempts repeated because the local error was too large
 * @param newtonFailures attempts repeated because Newton's iteration did not converge
 * @param lastOrder order of the last step
 */
public record IntegratorStatistics(
    int steps,
    int newtonIterations,
    int linearisations,
    int errorFailures,
    int newtonFailures,
    int lastOrder) {}
