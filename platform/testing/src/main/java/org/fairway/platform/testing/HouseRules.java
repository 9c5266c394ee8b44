package org.fairway.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.jboss.logging.BasicLogger;

/** The rules of the house, as ArchUnit rules; every service runs them on itself. */
public final class HouseRules {
  private HouseRules() {}

  /**
   * Checks the classes of a service below {@code root}, for example {@code org.fairway.referral}.
   */
  public static void verifyService(String root) {
    verifyService(root, load(root));
  }

  static void verifyService(String root, JavaClasses service) {
    classes().should(keepToTheirFeature(root)).check(service);
    noClasses()
        .that()
        .resideOutsideOfPackage("..api..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(root + "..api..")
        .as("dependencies point one way: api -> feature -> platform")
        .allowEmptyShould(true)
        .check(service);
    classes()
        .that()
        .areAnnotatedWith(Path.class)
        .should()
        .resideInAPackage("..api..")
        .check(service);
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .bePrivate()
        .orShould()
        .beStatic()
        .allowEmptyShould(true)
        .check(service);
    methods()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .should()
        .haveNameNotMatching("set[A-Z].*")
        .allowEmptyShould(true)
        .check(service);
    noFields()
        .should()
        .beAnnotatedWith(Inject.class)
        .as("injection is by constructor")
        .check(service);
    noClasses().should().dependOnClassesThat().resideInAPackage("lombok..").check(service);
    verifyLogs(service);
  }

  /** An exception that is logged as such brings its message, and that the values it is about. */
  static void verifyLogs(JavaClasses some) {
    noClasses()
        .should()
        .callMethodWhere(LOGS_AN_EXCEPTION)
        .as("exceptions are logged by SafeTrace")
        .check(some);
  }

  /** Checks that the plumbing knows nothing of what flows through it. */
  public static void verifyPlatform() {
    JavaClasses platform = load("org.fairway.platform");
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.fairway.referral..",
            "org.fairway.pathway..",
            "org.fairway.metrics..",
            "org.fairway.reporting..")
        .check(platform);
    verifyLogs(platform);
  }

  private static JavaClasses load(String root) {
    return new ClassFileImporter()
        .withImportOption(new ImportOption.DoNotIncludeTests())
        .importPackages(root);
  }

  private static ArchCondition<JavaClass> keepToTheirFeature(String root) {
    return new ArchCondition<>(
        "reach another feature through its use cases, not its repository or api") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = feature(root, type);
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass target = dependency.getTargetClass();
          if (target.getPackageName().startsWith(root)
              && !feature(root, target).equals(own)
              && INNER.test(target)) {
            events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
          }
        }
      }
    };
  }

  private static final DescribedPredicate<JavaMethodCall> LOGS_AN_EXCEPTION =
      DescribedPredicate.describe(
          "a logger is given an exception",
          call ->
              call.getTargetOwner().isAssignableTo(BasicLogger.class)
                  && call.getTarget().getRawParameterTypes().stream()
                      .anyMatch(type -> type.isEquivalentTo(Throwable.class)));

  private static final DescribedPredicate<JavaClass> INNER =
      DescribedPredicate.describe(
          "repository or api",
          c -> c.getSimpleName().endsWith("Repository") || c.getPackageName().contains(".api"));

  private static String feature(String root, JavaClass type) {
    String rest =
        type.getPackageName().substring(Math.min(root.length(), type.getPackageName().length()));
    String[] parts = rest.split("\\.");
    return parts.length > 1 ? parts[1] : "";
  }
}
