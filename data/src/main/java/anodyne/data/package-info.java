/**
 * Strict readers and writers of every file the project owns.
 *
 * <p>YAML and JSON are read into the same located tree ({@link anodyne.data.Node}); every file
 * format is a reader on top of that tree. Nothing binds by guesswork:
 *
 * <ul>
 *   <li>an unknown key is an error that names the key, its line and the closest allowed key;
 *   <li>a repeated key, a missing key, text for a number, a number for text, {@code NaN} and
 *       infinities are errors with file, line and column;
 *   <li>{@code null} means "not known" and is accepted only where a reader asks for an optional
 *       value; a key with nothing behind it is an error;
 *   <li>YAML anchors, aliases, tags and several documents in one file are refused, so that what is
 *       written is what is read;
 *   <li>files above 16 MB, empty files and files that are not UTF-8 text are refused before
 *       parsing, nesting deeper than 64 while parsing.
 * </ul>
 *
 * <p>Every refusal is an {@link anodyne.data.InputException}: what is wrong, where, how to mend it.
 * Numbers are plain decimal numbers as in JSON ({@code 0.5}, {@code 1e-7}) in both formats.
 */
@NullMarked
package anodyne.data;

import org.jspecify.annotations.NullMarked;
