package anodyne.impedance;

/**
 * A setting as it stands in braces.
 *
 * @param name symbol of the parameter as written
 * @param setting what is said of it
 * @param position of its first character, from 1
 */
record NamedSetting(String name, Setting setting, int position) {}
