package anodyne.report.draw;

/**
 * A finished figure.
 *
 * @param name of its file, without ending
 * @param caption what it shows and how to read it
 * @param svg the file
 */
public record Figure(String name, Rich caption, String svg) {}
