package anodyne.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of the house. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("anodyne");

  private static final String[] SCIENCE = {
    "anodyne.quantity..",
    "anodyne.numerics..",
    "anodyne.formula..",
    "anodyne.crystal..",
    "anodyne.library..",
    "anodyne.design..",
    "anodyne.evidence..",
    "anodyne.tunnelling..",
    "anodyne.junction..",
    "anodyne.measurement..",
    "anodyne.impedance..",
    "anodyne.analysis..",
    "anodyne.sodiation..",
    "anodyne.transport..",
    "anodyne.cell..",
    "anodyne.preparation..",
    "anodyne.verdict.."
  };

  @Test
  void no_arrow_points_upward() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("quantity")
        .definedBy("anodyne.quantity..")
        .layer("numerics")
        .definedBy("anodyne.numerics..")
        .layer("formula")
        .definedBy("anodyne.formula..")
        .layer("crystal")
        .definedBy("anodyne.crystal..")
        .layer("library")
        .definedBy("anodyne.library..")
        .layer("design")
        .definedBy("anodyne.design..")
        .layer("evidence")
        .definedBy("anodyne.evidence..")
        .layer("tunnelling")
        .definedBy("anodyne.tunnelling..")
        .layer("junction")
        .definedBy("anodyne.junction..")
        .layer("sodiation")
        .definedBy("anodyne.sodiation..")
        .layer("transport")
        .definedBy("anodyne.transport..")
        .layer("cell")
        .definedBy("anodyne.cell..")
        .layer("preparation")
        .definedBy("anodyne.preparation..")
        .layer("measurement")
        .definedBy("anodyne.measurement..")
        .layer("impedance")
        .definedBy("anodyne.impedance..")
        .layer("analysis")
        .definedBy("anodyne.analysis..")
        .layer("verdict")
        .definedBy("anodyne.verdict..")
        .layer("data")
        .definedBy("anodyne.data..")
        .layer("lab")
        .definedBy("anodyne.lab..")
        .layer("workup")
        .definedBy("anodyne.workup..")
        .layer("study")
        .definedBy("anodyne.study..")
        .layer("report")
        .definedBy("anodyne.report..")
        .layer("app")
        .definedBy("anodyne.app..")
        .whereLayer("app")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("study")
        .mayOnlyBeAccessedByLayers("report", "app")
        .whereLayer("workup")
        .mayOnlyBeAccessedByLayers("report", "app")
        .whereLayer("lab")
        .mayOnlyBeAccessedByLayers("workup", "report", "app")
        .whereLayer("data")
        .mayOnlyBeAccessedByLayers("lab", "workup", "study", "report", "app")
        .whereLayer("analysis")
        .mayOnlyBeAccessedByLayers("verdict", "data", "lab", "workup", "study", "report", "app")
        .whereLayer("impedance")
        .mayOnlyBeAccessedByLayers("analysis", "data", "lab", "workup", "study", "report", "app")
        .whereLayer("measurement")
        .mayOnlyBeAccessedByLayers(
            "impedance", "analysis", "cell", "data", "lab", "workup", "study", "report", "app")
        .whereLayer("verdict")
        .mayOnlyBeAccessedByLayers("data", "study", "report", "app")
        .whereLayer("preparation")
        .mayOnlyBeAccessedByLayers("verdict", "data", "study", "report", "app")
        .whereLayer("cell")
        .mayOnlyBeAccessedByLayers("data", "lab", "workup", "study", "report", "app")
        .whereLayer("transport")
        .mayOnlyBeAccessedByLayers("cell", "verdict", "data", "study", "report", "app")
        .whereLayer("sodiation")
        .mayOnlyBeAccessedByLayers(
            "transport", "cell", "preparation", "verdict", "data", "study", "report", "app")
        .whereLayer("tunnelling")
        .mayOnlyBeAccessedByLayers("junction", "verdict", "data", "study", "report", "app")
        .whereLayer("junction")
        .mayOnlyBeAccessedByLayers("transport", "verdict", "data", "study", "report", "app")
        .whereLayer("evidence")
        .mayOnlyBeAccessedByLayers("verdict", "data", "study", "report", "app")
        .whereLayer("library")
        .mayOnlyBeAccessedByLayers(
            "design",
            "evidence",
            "junction",
            "sodiation",
            "transport",
            "cell",
            "preparation",
            "verdict",
            "data",
            "lab",
            "workup",
            "study",
            "report",
            "app")
        .whereLayer("crystal")
        .mayOnlyBeAccessedByLayers(
            "library",
            "evidence",
            "junction",
            "sodiation",
            "verdict",
            "data",
            "study",
            "report",
            "app")
        .whereLayer("formula")
        .mayOnlyBeAccessedByLayers(
            "crystal",
            "library",
            "evidence",
            "junction",
            "sodiation",
            "transport",
            "preparation",
            "verdict",
            "data",
            "study",
            "report",
            "app")
        .whereLayer("design")
        .mayOnlyBeAccessedByLayers(
            "transport", "junction", "verdict", "data", "study", "report", "app")
        .check(ALL);
  }

  @Test
  void rooms_form_no_cycle() {
    slices().matching("anodyne.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void science_knows_no_files_json_threads_network_or_screen() {
    noClasses()
        .that(resideInAnyPackage(SCIENCE))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "tools.jackson..",
                "de.siegmar..",
                "java.awt..",
                "java.net..",
                "java.nio.file..",
                "java.util.concurrent..",
                "java.util.logging.."))
        .orShould()
        .dependOnClassesThat(
            com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf(
                java.io.File.class, Thread.class, System.Logger.class))
        .check(ALL);
  }

  @Test
  void only_numerics_sees_numerical_libraries() {
    noClasses()
        .that(resideOutsideOfPackage("anodyne.numerics.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.hipparchus..", "org.ejml.."))
        .check(ALL);
  }

  @Test
  void only_data_and_lab_see_file_formats_and_only_app_the_command_line() {
    noClasses()
        .that(resideOutsideOfPackage("anodyne.data.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("tools.jackson.."))
        .check(ALL);
    noClasses()
        .that(resideOutsideOfPackages("anodyne.data..", "anodyne.lab..", "anodyne.workup.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("de.siegmar.."))
        .check(ALL);
    noClasses()
        .that(resideOutsideOfPackage("anodyne.lab.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.apache.poi..", "io.github.spannm..", "dev.hardwood.."))
        .check(ALL);
    noClasses()
        .that(resideOutsideOfPackage("anodyne.app.."))
        .should()
        .dependOnClassesThat(resideInAnyPackage("picocli.."))
        .check(ALL);
  }

  @Test
  void every_package_is_null_marked() {
    for (var javaPackage : ALL.getPackage("anodyne").getSubpackagesInTree()) {
      if (!javaPackage.getClasses().isEmpty()) {
        org.assertj.core.api.Assertions.assertThat(
                javaPackage.isAnnotatedWith(org.jspecify.annotations.NullMarked.class))
            .as(javaPackage.getName())
            .isTrue();
      }
    }
  }

  @Test
  void only_the_app_ends_the_process() {
    noClasses()
        .that(resideOutsideOfPackage("anodyne.app.."))
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(ALL);
  }

  @Test
  void names_are_those_of_textbooks() {
    classes().should().haveNameNotMatching(".*(Manager|Helper|Utils?|Impl)$").check(ALL);
  }
}
