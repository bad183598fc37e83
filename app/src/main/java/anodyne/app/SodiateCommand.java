package anodyne.app;

import anodyne.data.Document;
import anodyne.data.InputException;
import anodyne.data.JsonObject;
import anodyne.quantity.Estimate;
import anodyne.sodiation.Host;
import anodyne.study.SodiationDocument;
import anodyne.study.SodiationResult;
import anodyne.study.Stage;
import anodyne.study.Study;
import anodyne.study.StudyDocument;
import java.io.PrintWriter;
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
    Study study = pair.study(common);
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
                  .putAll(SodiationDocument.of(study.sodiation()));
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
          result
              .warnings()
              .forEach(w -> common.say("warning: " + w.subject() + ": " + w.message()));
        }
      }
    }
    return ExitCode.DONE;
  }

  private static void print(PrintWriter out, SodiationResult result) {
    out.printf("hull of %s%n", result.inputs().energy().word());
    for (SodiationResult.HostResult at : result.hosts()) {
      Host host = at.host();
      if (at.path().isEmpty()) {
        out.printf("%s: stores sodium %s%n", host.name(), host.storage().word());
        continue;
      }
      out.printf(
          "%s: %s Na, %.1f mAh/g of %s%n",
          host.name(), at.path().get().sodium(), capacity(at), host.compound().name());
      for (SodiationResult.StepResult step : at.steps()) {
        Estimate v = step.voltage();
        out.printf(
            "  %6.3f V (%.3f to %.3f)  n = %-8.4g %s%n",
            v.value(),
            v.low(),
            v.high(),
            step.step().after().sodium().toDouble(),
            step.step().reaction().text());
      }
    }
  }

  private static double capacity(SodiationResult.HostResult at) {
    return anodyne.verdict.FaradaicBound.capacity_mAh_per_g(
        at.path().orElseThrow().sodium().toDouble(), at.host().molarMass_g_per_mol());
  }
}
