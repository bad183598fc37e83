package anodyne.report.draw;

/**
 * An axis.
 *
 * @param label quantity and unit
 * @param scale range
 */
public record Axis(Rich label, Scale scale) {}
