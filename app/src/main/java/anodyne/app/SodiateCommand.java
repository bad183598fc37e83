package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.quantity.Estimate;
import anodyne.sodiation.BufferingIndex;
import anodyne.sodiation.Host;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.Sequence;
import anodyne.sodiation.StepOrder;
import anodyne.sodiation.Swelling;
import anodyne.study.SodiationDocument;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.StudyDocument;
import anodyne.verdict.FaradaicBound;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What sodium does to a phase or to the phases of a heterostructure. */
@Command(
    name = "sodiate",
    description =
        "Equilibrium steps, capacities, volume and the measured path of a phase or a pair.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  anodyne sodiate MoS2",
      "  anodyne sodiate Sb2S3/MoS2 --mass-ratio 1:1 --json",
      "  anodyne sodiate FeS2 --exclude Fe7S8",
      "  anodyne sodiate SnS --gibbs"
    })
final class SodiateCommand implements Callable<Integer> {
  @Mixin private final Common common = new Common();
  @Mixin private final PairOptions pair = new PairOptions();

  @Override
  public Integer call() {
    Study study = pair.study(common, PairOptions.STILL);
    switch (study.sodiation()) {
      case Stage.Unavailable<SodiationResult>(String reason, var _) ->
          throw new InputException(
              "no sodiation: " + reason,
              study.title(),
              "add the missing values with --design (overrides) or 'anodyne library add'");
      case Stage.Available<SodiationResult>(SodiationResult result) -> {
        if (common.json) {
          JsonObject document =
              Document.of("sodiation/1")
                  .put("heterostructure", study.title())
                  .putAll(SodiationDocument.of(study));
          common
              .out()
              .print(
                  Document.close(
                          document,
                          study.warnings(),
                          study.assumptions(),
                          StudyDocument.provenance(study.provenance()))
                      .text());
        } else {
          print(common.out(), result);
        }
        common.warn(study.warnings());
      }
    }
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, SodiationResult result) {
    out.printf("equilibrium, hull of %s%n", result.inputs().energy().word());
    for (SodiationResult.HostResult at : result.hosts()) {
      host(out, at);
    }
    Sequence sequence = result.central().sequence();
    if (sequence.hosts().size() > 1) {
      out.printf(
          Locale.ROOT, "together: %.1f mAh/g of all that react%n", sequence.capacity_mAh_per_g());
    }
    result
        .surfaces()
        .branches()
        .forEach(b ->
            out.printf(
                Locale.ROOT,
                "%s: about %.0f mAh/g at its surface (%.0f to %.0f)%n",
                b.host(),
                b.capacity_mAh_per_g().value(),
                b.capacity_mAh_per_g().low(),
                b.capacity_mAh_per_g().high()));
    measured(out, result.measured());
    if (result.volume() instanceof Stage.Available<SodiationResult.VolumeResult>(var volume)) {
      volume(out, volume);
    }
  }

  private static void host(PrintWriter out, SodiationResult.HostResult at) {
    Host host = at.host();
    if (at.path().isEmpty()) {
      out.printf(
          "%s: %s%n",
          host.name(),
          host.storage() == Host.Storage.SURFACE
              ? "takes up sodium at its surface"
              : "not counted");
      return;
    }
    out.printf(
        Locale.ROOT,
        "%s: %s Na, %.1f mAh/g%n",
        host.name(),
        at.path().get().sodium(),
        FaradaicBound.capacity_mAh_per_g(
            at.path().get().sodium().toDouble(), host.molarMass_g_per_mol()));
    for (SodiationResult.StepResult step : at.steps()) {
      Estimate v = step.voltage();
      out.printf(
          Locale.ROOT,
          "  %6.3f V%s  n = %-8.4g %s%n",
          v.value(),
          v.hasInterval() ? String.format(Locale.ROOT, " (%.3f to %.3f)", v.low(), v.high()) : "",
          step.step().after().sodium().toDouble(),
          step.step().reaction().text());
    }
  }

  private static void measured(PrintWriter out, MeasuredPath path) {
    for (int k = 0; k < path.sequence().steps().size(); k++) {
      Sequence.HostStep step = path.sequence().steps().get(k);
      MeasuredPath.Reported reported = path.reported().get(k);
      out.printf(
          Locale.ROOT,
          "%s %s V  %s (%s; %s)%n",
          k == 0 ? "measured:" : "         ",
          step.low_V() == step.high_V()
              ? String.format(Locale.ROOT, "%.2f", step.low_V())
              : String.format(Locale.ROOT, "%.2f to %.2f", step.high_V(), step.low_V()),
          reported.equation(),
          reported.quality().word(),
          reported.source());
    }
    path.absent().forEach(a -> out.println("measured: " + a.reason()));
  }

  private static void volume(PrintWriter out, SodiationResult.VolumeResult volume) {
    Swelling.Point end = volume.equilibrium().points().getLast();
    out.printf(Locale.ROOT, "volume: %+.0f %% at the end%n", end.composite_percent());
    if (volume.buffering().equilibrium() instanceof BufferingIndex.Known(double index)) {
      out.printf(Locale.ROOT, "buffering index: %.2f at equilibrium", index);
      if (volume.buffering().measured() instanceof BufferingIndex.Known(double measured)) {
        out.printf(Locale.ROOT, ", %.2f as measured", measured);
      }
      out.println(
          volume
              .buffering()
              .order()
              .flatMap(StepOrder::agrees)
              .map(agrees -> agrees ? "; the order agrees" : "; the order differs")
              .orElse(""));
    }
  }
}
