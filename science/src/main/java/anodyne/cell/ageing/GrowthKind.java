package anodyne.cell.ageing;

import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The laws a film may grow by, as scenarios name them. */
public enum GrowthKind {
  STEADY,
  REACTION,
  SOLVENT_DIFFUSION,
  ELECTRON_MIGRATION,
  INTERSTITIAL_DIFFUSION,
  REACTION_AND_DIFFUSION,
  TUNNELLING;

  /** The word used in files and documents. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The law a film grows by. */
  public static GrowthKind of(FilmGrowth growth) {
    return switch (growth) {
      case FilmGrowth.Steady _ -> STEADY;
      case FilmGrowth.Reaction _ -> REACTION;
      case FilmGrowth.SolventDiffusion _ -> SOLVENT_DIFFUSION;
      case FilmGrowth.ElectronMigration _ -> ELECTRON_MIGRATION;
      case FilmGrowth.InterstitialDiffusion _ -> INTERSTITIAL_DIFFUSION;
      case FilmGrowth.ReactionAndDiffusion _ -> REACTION_AND_DIFFUSION;
      case FilmGrowth.Tunnelling _ -> TUNNELLING;
    };
  }

  FilmGrowth law(ToDoubleFunction<AgeingParameter> of) {
    return switch (this) {
      case STEADY -> new FilmGrowth.Steady(of.applyAsDouble(AgeingParameter.FILM_CURRENT));
      case REACTION ->
          new FilmGrowth.Reaction(
              of.applyAsDouble(AgeingParameter.FILM_EXCHANGE),
              of.applyAsDouble(AgeingParameter.FILM_TRANSFER),
              of.applyAsDouble(AgeingParameter.FILM_EQUILIBRIUM));
      case SOLVENT_DIFFUSION ->
          new FilmGrowth.SolventDiffusion(
              of.applyAsDouble(AgeingParameter.FILM_SOLVENT_DIFFUSIVITY),
              of.applyAsDouble(AgeingParameter.FILM_SOLVENT_CONCENTRATION));
      case ELECTRON_MIGRATION ->
          new FilmGrowth.ElectronMigration(
              of.applyAsDouble(AgeingParameter.FILM_ELECTRON_CONDUCTIVITY),
              of.applyAsDouble(AgeingParameter.FILM_INNER_POTENTIAL));
      case INTERSTITIAL_DIFFUSION ->
          new FilmGrowth.InterstitialDiffusion(
              of.applyAsDouble(AgeingParameter.FILM_INTERSTITIAL_DIFFUSIVITY),
              of.applyAsDouble(AgeingParameter.FILM_INTERSTITIAL_CONCENTRATION));
      case REACTION_AND_DIFFUSION ->
          new FilmGrowth.ReactionAndDiffusion(
              of.applyAsDouble(AgeingParameter.FILM_REACTION_RATE),
              of.applyAsDouble(AgeingParameter.FILM_TRANSFER),
              of.applyAsDouble(AgeingParameter.FILM_EQUILIBRIUM),
              of.applyAsDouble(AgeingParameter.FILM_SOLVENT_DIFFUSIVITY),
              of.applyAsDouble(AgeingParameter.FILM_SOLVENT_CONCENTRATION));
      case TUNNELLING ->
          new FilmGrowth.Tunnelling(
              of.applyAsDouble(AgeingParameter.FILM_CURRENT),
              of.applyAsDouble(AgeingParameter.FILM_TUNNELLING_DECAY));
    };
  }
}
