package id.go.purbalinggakab.siliput.coverage.process;

import java.time.Duration;

/**
 * One example case.
 *
 * @param startsIn when the event starts, seen from now; negative for an event that has been
 * @param until the step at which the case is left waiting, or the end
 */
record DemoCase(
        String sender, String number, String event, String place, String district, Duration startsIn, Until until) {

    /** How far the example goes. */
    enum Until {
        VERIFY,
        RETURNED,
        DISPOSITION,
        ASSESSMENT,
        EVENT,
        WRITING,
        REVIEW,
        SHARING,
        END;

        boolean reaches(Until step) {
            return this != RETURNED && ordinal() > step.ordinal();
        }
    }
}
