package org.fairway.referral.common;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Free text in which no NHS number and no national insurance number stands ({@link KeptOut}). */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = NumberKeptOut.Validator.class)
public @interface NumberKeptOut {
  String message() default "NHS numbers and national insurance numbers are not kept.";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};

  /** Null holds none. */
  final class Validator implements ConstraintValidator<NumberKeptOut, String> {
    @Override
    public boolean isValid(String text, ConstraintValidatorContext context) {
      return !KeptOut.in(text);
    }
  }
}
