package anodyne.app;

import anodyne.data.InputException;
import anodyne.study.Study;
import anodyne.study.TransportExplorationRun;
import anodyne.study.TransportMap;
import anodyne.study.TransportMapRun;
import anodyne.transport.StackInput;
import anodyne.transport.SteppedStack;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is asked for beyond one run of moving ions and its comparisons. */
final class TransportExploreOptions {
  private static final String NUMBER = "[-+]?(?:\\d+(?:[.]\\d*)?|[.]\\d+)(?:[eE][-+]?\\d{1,3})?";

  private static final int FEWEST_ROWS = 16;
  private static final int MOST_ROWS = 2048;

  /** Points of each axis in the report of a study. */
  private static final int STUDY_POINTS = 7;

  /** A name, then perhaps a range, then perhaps a number of points. */
  private static final Pattern AXIS =
      Pattern.compile("([a-z_]+)(?:[=:](" + NUMBER + "):(" + NUMBER + ")(?::(\\d{1,4}))?)?");

  @Option(
      names = "--sensitivity",
      description = "Sobol indices of gains and amounts over every uncertain input of a pair")
  boolean sensitivity;

  @Option(
      names = "--map",
      paramLabel = "X,Y",
      description = {
        "gains over two of band_offset, insertion_step, barrier_change, thickness, carriers; a"
            + " range and points go behind: band_offset=-0.4:0.4,thickness:5:100:7"
      })
  private @Nullable String map;

  @Option(
      names = "--grid",
      paramLabel = "N",
      description = "points of each axis of the map, 2 to 101 (default: 11)")
  private @Nullable Integer grid;

  @Option(
      names = "--index-rows",
      paramLabel = "N",
      description = "rows of the indices, 16 to 2048 (default: 64, fewer with --samples)")
  private @Nullable Integer rows;

  boolean isGiven() {
    return sensitivity || map != null || grid != null || rows != null;
  }

  /** Rows of the indices. */
  int rows(Study study) {
    return rows == null ? TransportExplorationRun.usualRows(study) : rows;
  }

  /** Refuses what cannot be meant. */
  void require() {
    if (grid != null && map == null) {
      throw new InputException("--grid is for --map", "command line", "add --map X,Y");
    }
    if (rows != null && !sensitivity) {
      throw new InputException(
          "--index-rows is for --sensitivity", "command line", "add --sensitivity");
    }
    if (rows != null && !(rows >= FEWEST_ROWS && rows <= MOST_ROWS)) {
      throw new InputException(
          "--index-rows takes " + FEWEST_ROWS + " to " + MOST_ROWS + ", got " + rows,
          "command line",
          "64 tell large from small, 256 and more tell first orders");
    }
  }

  /** The map asked for of a stack, if one is. */
  Optional<TransportMap.Wish> wish(SteppedStack model) {
    return Optional.ofNullable(map).map(text -> wish(model, text));
  }

  private TransportMap.Wish wish(SteppedStack model, String text) {
    Map<StackInput, Double> known = TransportMapRun.inputs(model);
    String[] axes = text.split(",", -1);
    if (axes.length != 2) {
      throw new InputException(
          "--map takes two inputs, got " + InputException.quoted(text),
          "command line",
          known(known));
    }
    try {
      return new TransportMap.Wish(span(known, axes[0]), span(known, axes[1]));
    } catch (IllegalArgumentException e) {
      throw new InputException(
          Optional.ofNullable(e.getMessage()).orElse("bad map"),
          "command line",
          "correct --map or --grid");
    }
  }

  private TransportMap.Span span(Map<StackInput, Double> known, String text) {
    Matcher axis = AXIS.matcher(text.strip());
    if (!axis.matches()) {
      throw new InputException(
          "an axis is NAME, NAME=LOW:HIGH or NAME:LOW:HIGH:POINTS, got "
              + InputException.quoted(text),
          "--map",
          known(known));
    }
    StackInput input =
        Arrays.stream(StackInput.values())
            .filter(i -> i.word().equals(axis.group(1)) && known.containsKey(i))
            .findFirst()
            .orElseThrow(() ->
                new InputException(
                    "this stack has no input called " + InputException.quoted(axis.group(1)),
                    "--map",
                    known(known)));
    int points =
        axis.group(4) != null
            ? Integer.parseInt(axis.group(4))
            : grid == null ? TransportMap.Span.USUAL_POINTS : grid;
    return axis.group(2) == null
        ? TransportMap.Span.usual(
            input,
            Optional.ofNullable(known.get(input))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty()),
            points)
        : new TransportMap.Span(
            input,
            Double.parseDouble(axis.group(2)),
            Double.parseDouble(axis.group(3)),
            points,
            "as asked for");
  }

  private static String known(Map<StackInput, Double> known) {
    return "known inputs: "
        + known.keySet().stream().map(StackInput::word).collect(Collectors.joining(", "));
  }

  /** The study with the usual map, and with indices where its draws are as many as they need. */
  static Study whole(Study study, ManyRuns runs) {
    Study indexed =
        study.design().settings().samples() < TransportExplorationRun.ROWS
            ? study
            : TransportExplorationRun.withSensitivity(
                study,
                TransportExplorationRun.usualRows(study),
                TransportExplorationRun.settings().askedBeforeSteps(runs),
                runs.counting("indices of transport"));
    return TransportExplorationRun.model(indexed)
        .flatMap(model -> TransportExplorationRun.usualMap(model, STUDY_POINTS))
        .map(wish ->
            TransportExplorationRun.withMap(
                indexed,
                wish,
                TransportMapRun.settings().askedBeforeSteps(runs),
                runs.counting("map of transport")))
        .orElse(indexed);
  }
}
