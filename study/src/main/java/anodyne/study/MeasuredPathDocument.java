package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.sodiation.Compound;
import anodyne.sodiation.Contacts;
import anodyne.sodiation.MeasuredPath;
import anodyne.sodiation.MeasuredStep;
import anodyne.sodiation.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the steps that were reported. */
final class MeasuredPathDocument {
  private MeasuredPathDocument() {}

  /** The steps in the order they happen. */
  static List<JsonObject> steps(MeasuredPath path, Optional<Contacts> contacts) {
    List<JsonObject> steps = new ArrayList<>();
    Sequence sequence = path.sequence();
    double charge = 0;
    for (int k = 0; k < sequence.steps().size(); k++) {
      int at = k;
      Sequence.HostStep step = sequence.steps().get(k);
      MeasuredPath.Reported reported = path.reported().get(k);
      charge += sequence.charge_mAh_per_g(step);
      steps.add(
          new JsonObject()
              .put("host", sequence.hosts().get(step.host()).host().name())
              .put(
                  "voltage_V",
                  new JsonObject()
                      .put("value", step.voltage_V())
                      .put("low", step.low_V())
                      .put("high", step.high_V())
                      .put("source", reported.source())
                      .put("quality", reported.quality().word()))
              .put("kind", step.kind())
              .put("reaction", reported.equation())
              .put("read_as", reported.read())
              .put("na_per_formula", step.after().sodium().toDouble())
              .put("phases", step.after().amounts().keySet().stream().map(Compound::name).toList())
              .put("total_charge_mAh_per_g", charge)
              .put("technique", reported.technique())
              .put("records", reported.ids())
              .put("contacts", contacts.map(c -> ContactsDocument.after(c, at))));
    }
    return steps;
  }

  /** Which electrodes the steps were taken from, and what was assumed. */
  static JsonObject taken(MeasuredPath path) {
    return new JsonObject()
        .put("complete", path.isComplete())
        .put("electrodes", path.followed().stream().map(f -> followed(path, f)).toList())
        .put(
            "absent",
            path.absent().stream()
                .map(a ->
                    new JsonObject()
                        .put("host", path.sequence().hosts().get(a.host()).host().name())
                        .put("reason", a.reason()))
                .toList());
  }

  private static JsonObject followed(MeasuredPath path, MeasuredPath.Followed f) {
    return new JsonObject()
        .put("host", path.sequence().hosts().get(f.host()).host().name())
        .put("system", f.electrode().system())
        .put("source", f.electrode().source())
        .put("holds_all_hosts", f.together())
        .put("na_per_formula", f.sodium())
        .put(
            "assumed_sodium",
            f.assumed().stream()
                .map(a ->
                    new JsonObject()
                        .put("formula", a.formula())
                        .put("letter", a.letter())
                        .put("value", a.value().toDouble())
                        .put("low", a.low())
                        .put("high", a.high())
                        .put("reason", a.reason()))
                .toList())
        .put(
            "unused",
            f.unused().stream()
                .map(u ->
                    new JsonObject()
                        .put("record", u.id())
                        .put("reaction", u.equation())
                        .put("reason", u.reason()))
                .toList())
        .put("other_electrodes", f.others().size());
  }

  /** Every reported step of the hosts, linked or not. */
  static List<JsonObject> reported(List<MeasuredStep> steps) {
    return steps.stream()
        .map(s ->
            new JsonObject()
                .put("record", s.id())
                .put("host", s.host())
                .put("system", s.system())
                .put("kind", s.kind())
                .put("reaction", s.equation())
                .put("low_V", s.low_V())
                .put("high_V", s.high_V())
                .put("cycle", s.cycle())
                .put("technique", s.technique())
                .put("source", s.source())
                .put("quality", s.quality().word()))
        .toList();
  }
}
