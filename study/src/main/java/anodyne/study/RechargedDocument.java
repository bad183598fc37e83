package anodyne.study;

import anodyne.data.JsonObject;
import anodyne.formula.Formula;
import anodyne.sodiation.Recharged;

/** Writes what the hosts are after the first charge. */
final class RechargedDocument {
  private RechargedDocument() {}

  static JsonObject of(Recharged recharged) {
    return new JsonObject()
        .put("pristine_again", recharged.pristineAgain())
        .put("contacts", recharged.across())
        .put("hosts", recharged.hosts().stream().map(RechargedDocument::host).toList());
  }

  private static JsonObject host(Recharged.OfHost host) {
    return new JsonObject()
        .put("phase", host.host().name())
        .put("recharged", host.phases().stream().map(Formula::toString).toList())
        .put("basis", host.basis().word())
        .put("pristine_again", host.pristineAgain())
        .put("equilibrium", host.equilibrium().shown())
        .put("undecided", host.undecided())
        .put("reported_id", host.reported().map(Recharged.Reported::id))
        .put("reported_system", host.reported().map(Recharged.Reported::system))
        .put("reported_for_this_pair", host.reported().map(Recharged.Reported::ownElectrode));
  }
}
