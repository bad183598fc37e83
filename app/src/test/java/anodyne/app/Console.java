package anodyne.app;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One run of the command line. */
record Console(int code, String out, String err) {
  static Console run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(new PrintWriter(out), new PrintWriter(err, true), arguments);
    return new Console(code, out.toString(), err.toString());
  }
}
