package org.fairway.platform.web;

import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;

/**
 * {@link NotBlank} means something to be seen. The validator's own looks for ASCII spaces alone, so
 * that a name of one wide space would be taken, stripped to nothing when it is kept, and be in the
 * way of every later change.
 */
@ApplicationScoped
public class BlankRules implements ValidatorFactoryCustomizer {

  @Override
  public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
    ConstraintMapping mapping = configuration.createConstraintMapping();
    mapping
        .constraintDefinition(NotBlank.class)
        .includeExistingValidators(false)
        .validatedBy(Seen.class);
    configuration.addMapping(mapping);
  }

  /** Null is blank. */
  public static final class Seen implements ConstraintValidator<NotBlank, CharSequence> {
    @Override
    public boolean isValid(CharSequence text, ConstraintValidatorContext context) {
      return text != null && Text.seen(text.toString());
    }
  }
}
