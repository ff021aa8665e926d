package org.filet.journeys;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips, with the line that installs it, where no Chromium is; in CI its absence is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
@interface NeedsChromium {

    /** The decision, before the class is touched. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            if (Chromium.installed().isPresent() || "true".equals(System.getenv("CI"))) {
                return ConditionEvaluationResult.enabled("");
            }
            String message = "Chromium is absent, browser tests are skipped; install it: " + Chromium.INSTALL;
            System.err.println(message);
            return ConditionEvaluationResult.disabled(message);
        }
    }
}
