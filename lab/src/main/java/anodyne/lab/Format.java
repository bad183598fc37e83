package anodyne.lab;

import java.util.Set;

/** A file format of an instrument. */
interface Format {
  /** Name of the format, such as {@code Neware nda}. */
  String name();

  /** Usual extensions, in lower case without the dot; only used to warn of a wrong one. */
  Set<String> extensions();

  /** Whether the content is of this format; looks at the head only, or at a directory of parts. */
  boolean recognises(Source source);

  /**
   * Reads the file.
   *
   * @throws anodyne.data.InputException if nothing can be used; what is merely damaged is a warning
   */
  Recording read(Source source, Reading reading);
}
