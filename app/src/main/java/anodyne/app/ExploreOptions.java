package anodyne.app;

import anodyne.data.InputException;
import anodyne.study.ExplorationRun;
import anodyne.study.JunctionInput;
import anodyne.study.JunctionMap;
import anodyne.study.Study;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked for beyond the confidence of a junction. */
final class ExploreOptions {
  private static final String NUMBER = "[-+]?(\\d+([.]\\d*)?|[.]\\d+)([eE][-+]?\\d{1,3})?";

  @Option(
      names = "--sensitivity",
      description = "Sobol first-order and total indices of every uncertain input")
  boolean sensitivity;

  @Option(
      names = "--map",
      paramLabel = "X,Y",
      description = {
        "built-in potential and fields over two inputs, such as MoS2.electron_affinity,dipole; a"
            + " range goes behind: MoS2.carriers=1e15:1e19,dipole"
      })
  private @Nullable String map;

  @Option(
      names = "--grid",
      paramLabel = "N",
      description = "points of each axis of the map, 2 to 301 (default: 31)")
  private @Nullable Integer grid;

  boolean isGiven() {
    return sensitivity || map != null || grid != null;
  }

  /** The study with what was asked for. */
  Study junction(Study study) {
    if (grid != null && map == null) {
      throw new InputException("--grid is for --map", "command line", "add --map X,Y");
    }
    return asked(study);
  }

  private Study asked(Study study) {
    List<JunctionInput> inputs = ExplorationRun.inputs(study);
    if (inputs.isEmpty()) {
      return study;
    }
    Optional<JunctionMap.Wish> wish = Optional.ofNullable(map).map(m -> wish(study, inputs, m));
    Study explored = sensitivity ? ExplorationRun.withSensitivity(study) : study;
    return wish.map(w -> ExplorationRun.withMap(explored, w)).orElse(explored);
  }

  /** The study with indices, carrier sweeps and, unless one is named, the usual map. */
  Study whole(Study study) {
    if (!sensitivity) {
      return junction(study);
    }
    Study swept = ExplorationRun.withCarriers(asked(study));
    if (map != null) {
      return swept;
    }
    return ExplorationRun.usualMap(swept, points())
        .map(wish -> ExplorationRun.withMap(swept, wish))
        .orElse(swept);
  }

  private int points() {
    return grid == null ? JunctionMap.Wish.USUAL_POINTS : grid;
  }

  private JunctionMap.Wish wish(Study study, List<JunctionInput> all, String text) {
    String[] axes = text.split(",", -1);
    if (axes.length != 2) {
      throw new InputException(
          "--map takes two inputs, got " + InputException.quoted(text), "command line", known(all));
    }
    try {
      return new JunctionMap.Wish(span(study, all, axes[0]), span(study, all, axes[1]), points());
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("bad map"),
          "command line",
          "correct --map or --grid");
    }
  }

  private static JunctionMap.Span span(Study study, List<JunctionInput> all, String text) {
    String[] parts = text.strip().split("=", -1);
    JunctionInput input =
        JunctionInput.find(all, parts[0])
            .orElseThrow(() ->
                new InputException(
                    "no input of "
                        + study.title()
                        + " is called "
                        + InputException.quoted(parts[0]),
                    "--map",
                    known(all)));
    if (parts.length == 1) {
      return JunctionMap.Span.of(input);
    }
    String[] ends = parts[1].split(":", -1);
    if (parts.length != 2
        || ends.length != 2
        || !ends[0].matches(NUMBER)
        || !ends[1].matches(NUMBER)) {
      throw new InputException(
          "a range is LOW:HIGH, got " + InputException.quoted(text),
          "--map",
          "write for example dipole=-0.2:0.2");
    }
    return new JunctionMap.Span(
        input,
        new JunctionInput.Interval(
            Double.parseDouble(ends[0]), Double.parseDouble(ends[1]), "as asked for"));
  }

  private static String known(List<JunctionInput> all) {
    return "known inputs: "
        + all.stream().map(JunctionInput::name).collect(Collectors.joining(", "));
  }
}
