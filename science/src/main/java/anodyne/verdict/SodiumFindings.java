package anodyne.verdict;

import anodyne.evidence.TransportCheck.Pair;
import anodyne.transport.ContactStates;
import anodyne.transport.SodiumInputs;
import java.util.List;
import java.util.Optional;

/**
 * What the transport stage found of the contacts the statements name, as far as it was run: both
 * equilibria at the central values on a coarse mesh, and again with one input at an end of its
 * interval at a time.
 *
 * @param contacts in no order
 */
public record SodiumFindings(List<OfContact> contacts) {
  public SodiumFindings {
    contacts = List.copyOf(contacts);
  }

  /** Findings of a stage that was not run. */
  public static SodiumFindings none() {
    return new SodiumFindings(List.of());
  }

  /** The contact of two phases in either order, if it was asked for. */
  public Optional<OfContact> of(Pair pair) {
    return contacts.stream().filter(c -> c.pair().isOf(pair.left(), pair.right())).findFirst();
  }

  /**
   * One contact.
   *
   * @param pair its phases from left to right
   * @param hosts phases that take up sodium
   * @param central equilibria at the central values; empty if there are none
   * @param reason why there are none
   * @param varied equilibria with one input moved
   */
  public record OfContact(
      Pair pair,
      List<SodiumInputs.Inserting> hosts,
      Optional<ContactStates> central,
      String reason,
      List<Varied> varied) {
    public OfContact {
      hosts = List.copyOf(hosts);
      varied = List.copyOf(varied);
    }

    /** What sodium finds in a phase, if it is a host. */
    Optional<SodiumInputs.Inserting> host(String name) {
      return hosts.stream().filter(h -> h.name().equals(name)).findFirst();
    }
  }

  /**
   * One input at an end of its 90 % interval.
   *
   * @param input its name
   * @param value with its unit
   * @param states both equilibria
   */
  public record Varied(String input, String value, ContactStates states) {}
}
